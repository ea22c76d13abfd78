package org.tandemcrm.deal.pace;

import org.tandemcrm.shared.KaplanMeier;

/**
 * A deal was at a stage for a while.
 *
 * @param stage the key of the stage
 * @param days until it left, or so far
 */
record Visit(String stage, double days, VisitEnd end) {

    KaplanMeier.Wait asWait() {
        return new KaplanMeier.Wait(days, end.isOver());
    }
}
