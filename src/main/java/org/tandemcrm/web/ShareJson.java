package org.tandemcrm.web;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Share;

/**
 * A share for programs, with the interval in which the true one lies in 95 of 100 cases; of none
 * there is no share.
 */
public record ShareJson(
        long part,
        long whole,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high) {

    public static ShareJson of(Share share) {
        return share.isKnown()
                ? new ShareJson(
                        share.part(), share.whole(), share.value(), share.low(), share.high())
                : new ShareJson(share.part(), share.whole(), null, null, null);
    }
}
