package org.tandemcrm.lead;

import java.time.Duration;
import java.time.Instant;

/**
 * What happened with a lead, for those who are to hear of it.
 *
 * @param what in words, as in "Asked for a price (Spring mailing)"
 */
record Occasion(Instant at, String what) {

    private static final Duration NEWS = Duration.ofDays(7);

    /** What is older enters by its present state: without a clock, without a notice. */
    boolean isNews(Instant now) {
        return at.isAfter(now.minus(NEWS));
    }
}
