package org.tandemcrm.deal.pace;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.KaplanMeier;

/**
 * A deal was at a stage for a while.
 *
 * @param stage the key of the stage
 * @param days until it left, or so far
 * @param next where it went: a stage, WON or LOST; none: it is still there
 */
record Visit(String stage, double days, @Nullable String next) {

    boolean isOver() {
        return next != null;
    }

    KaplanMeier.Wait asWait() {
        return new KaplanMeier.Wait(days, isOver());
    }
}
