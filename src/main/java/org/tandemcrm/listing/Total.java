package org.tandemcrm.listing;

import java.util.Locale;

/**
 * How many rows a list has, counted up to 10,000.
 *
 * @param capped whether there are more than were counted
 */
public record Total(long count, boolean capped) {

    static final int CAP = 10_000;

    /** As a list would count them. */
    public static Total counted(long count) {
        return new Total(Math.min(count, CAP), count > CAP);
    }

    /** As on the page: {@code 1,234} or {@code 10,000+}. */
    public String text() {
        return String.format(Locale.ENGLISH, "%,d", count) + (capped ? "+" : "");
    }
}
