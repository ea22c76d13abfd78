package org.tandemcrm.lead;

import java.time.LocalDate;
import java.util.List;
import org.tandemcrm.shared.Share;

/**
 * How soon warm leads heard from us.
 *
 * @param leads how many clocks started
 * @param median half of them wait no longer
 * @param ninth nine of ten wait no longer
 * @param inTime answered within the target, of those for whom it is decided
 * @param untouched nobody tried to reach them, so far or before they left
 * @param weeks the share within target, oldest first
 * @param href the list of the clocks, to be narrowed further
 */
public record AnswerSpeed(
        long leads,
        Span median,
        Span ninth,
        Share inTime,
        Share untouched,
        List<Week> weeks,
        String href) {

    public AnswerSpeed {
        weeks = List.copyOf(weeks);
    }

    /** A wait in words, and the interval in which the true one lies; empty where nobody knows. */
    public record Span(String text, String interval) {}

    /** The warm leads of a week, which begins on that Monday. */
    public record Week(LocalDate from, Share inTime) {}
}
