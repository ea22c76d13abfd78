package org.tandemcrm.deal;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Salespeople;

/**
 * Which deals a report is about.
 *
 * @param product deals in which it is sold alone; all if absent
 * @param whose deals alone
 */
public record DealCut(Period period, @Nullable ProductId product, Salespeople whose) {

    /** Whether all deals of the days are in. */
    public boolean isWhole() {
        return product == null && whose.isEverybody();
    }
}
