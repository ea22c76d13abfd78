package org.tandemcrm.dashboard.balance;

import org.jspecify.annotations.Nullable;

/**
 * The people whom marketing can still warm.
 *
 * @param people how many there are, counted up to 10,000
 * @param more whether there are more than were counted
 * @param approached how many heard of a campaign for the first time in the days that are looked at
 * @param weeks how many weeks these were
 */
public record Supply(long people, boolean more, long approached, double weeks) {

    private static final double SHORT_WEEKS = 8;

    /** How long they last if as many are approached each week as so far; absent if nobody was. */
    public @Nullable Double lasts() {
        return approached > 0 && weeks > 0 ? Double.valueOf(people * weeks / approached) : null;
    }

    public boolean isShort() {
        Double lasts = lasts();
        return !more && lasts != null && lasts < SHORT_WEEKS;
    }
}
