package org.tandemcrm.attribution;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/**
 * Which sales a report is about.
 *
 * @param product whose part of each sale alone counts; the whole sales if absent
 * @param person whose sales alone; everybody's if absent
 */
public record SalesCut(Period period, @Nullable ProductId product, @Nullable UserId person) {

    /** All sales of the days. */
    public static SalesCut of(Period period) {
        return new SalesCut(period, null, null);
    }

    /** Whether all sales of the days are in, so that the costs of the days belong to them. */
    public boolean isWhole() {
        return product == null && person == null;
    }

    /** The same for a salesperson's own sales, who sees no others. */
    SalesCut seenBy(Viewer reader) {
        return reader.may(Right.SEE_COSTS) ? this : new SalesCut(period, product, reader.id());
    }
}
