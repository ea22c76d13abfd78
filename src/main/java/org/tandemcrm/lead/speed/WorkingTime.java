package org.tandemcrm.lead.speed;

/** Working time in words. */
public final class WorkingTime {

    private static final int HOUR = 60;

    private WorkingTime() {}

    /** As in "45 working minutes" or "3 h 20 min of working time". */
    public static String words(long minutes) {
        return minutes < HOUR
                ? minutes == 1 ? "1 working minute" : minutes + " working minutes"
                : brief(minutes) + " of working time";
    }

    /** As in "45 min" or "3 h 20 min". */
    public static String brief(long minutes) {
        if (minutes < HOUR) {
            return minutes + " min";
        }
        return minutes % HOUR == 0
                ? minutes / HOUR + " h"
                : minutes / HOUR + " h " + minutes % HOUR + " min";
    }
}
