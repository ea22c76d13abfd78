package org.tandemcrm.dashboard.balance;

import java.util.UUID;

/**
 * What one person worked.
 *
 * @param weeks how many usual weeks of work
 */
public record PersonWeeks(UUID person, double weeks) {}
