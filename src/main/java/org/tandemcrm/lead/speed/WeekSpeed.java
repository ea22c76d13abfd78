package org.tandemcrm.lead.speed;

import java.time.LocalDate;
import org.tandemcrm.shared.Share;

/**
 * The warm leads of a week.
 *
 * @param from its Monday
 * @param inTime answered within the target, of those for whom it is decided
 */
public record WeekSpeed(LocalDate from, Share inTime) {}
