package org.tandemcrm.attribution;

import java.time.LocalDate;
import org.tandemcrm.shared.Money;

/**
 * One cost of a campaign that a report counts.
 *
 * @param planned whether the actual cost is not known yet
 */
public record CostBehind(String description, LocalDate on, Money cost, boolean planned) {}
