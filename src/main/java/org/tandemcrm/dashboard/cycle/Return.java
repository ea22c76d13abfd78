package org.tandemcrm.dashboard.cycle;

import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.shared.Share;

/**
 * What came of the hand-backs for one reason.
 *
 * @param returned of all, those after which the lead became warm again or was accepted
 * @param won of all, those after which the lead was won
 */
public record Return(HandbackReason reason, Share returned, Share won) {

    long handedBack() {
        return returned.whole();
    }

    /** Of both together, which are for the same reason. */
    Return plus(Return other) {
        return new Return(reason, returned.plus(other.returned), won.plus(other.won));
    }
}
