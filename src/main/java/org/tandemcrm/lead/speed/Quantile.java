package org.tandemcrm.lead.speed;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.AnswerSpeed;
import org.tandemcrm.shared.KaplanMeier;

/**
 * A quantile of the wait, in working minutes.
 *
 * @param value none: too many still wait to tell
 * @param low the lower end of the interval in which it lies in 95 of 100 cases, if known
 * @param high the upper end, if known
 */
public record Quantile(@Nullable Double value, @Nullable Double low, @Nullable Double high) {

    static Quantile of(KaplanMeier.Quantile minutes) {
        return new Quantile(minutes.value(), minutes.low(), minutes.high());
    }

    /** As in "3 h 20 min"; a dash where it is not known. */
    public String text() {
        return value == null ? "\u2013" : WorkingTime.brief(Math.round(value));
    }

    /** As in "2 h to 5 h", or "2 h or more"; empty where nothing is known. */
    public String interval() {
        if (low == null || value == null && low == 0) {
            return "";
        }
        String from = WorkingTime.brief(Math.round(low));
        return high == null
                ? from + " or more"
                : from + " to " + WorkingTime.brief(Math.round(high));
    }

    AnswerSpeed.Span span() {
        return new AnswerSpeed.Span(text(), interval());
    }
}
