package org.tandemcrm.attribution;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.Viewer;

/**
 * Which sales a report is about.
 *
 * @param product whose part of each sale alone counts; the whole sales if absent
 * @param whose sales alone
 */
public record SalesCut(Period period, @Nullable ProductId product, Salespeople whose) {

    /** All sales of the days. */
    public static SalesCut of(Period period) {
        return new SalesCut(period, null, Salespeople.EVERYBODY);
    }

    /** Whether all sales of the days are in, so that the costs of the days belong to them. */
    public boolean isWhole() {
        return product == null && whose.isEverybody();
    }

    /** What of a sale of these days and people counts. */
    Optional<SoldDeal> part(SoldDeal sale) {
        return product == null ? Optional.of(sale) : sale.of(product);
    }

    /** The same for a salesperson's own sales, who sees no others. */
    SalesCut seenBy(Viewer reader) {
        return reader.may(Right.SEE_COSTS)
                ? this
                : new SalesCut(period, product, Salespeople.only(reader.id()));
    }
}
