package org.tandemcrm.attribution;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.deal.Business;
import org.tandemcrm.lead.LeadMemory;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.shared.Money;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.UserId;

/**
 * What reports add up of one sale.
 *
 * @param at when the day of the close began, where the company sits
 * @param assignee who has the deal; absent for nobody
 * @param amount of one product its part alone, the margin too
 * @param margin as it was stated; else by the cost of its lines, and the usual one of the company
 *     for what has no known cost
 * @param parts what each product has of both, which sum to them
 */
record SoldDeal(
        UUID lead,
        long at,
        LocalDate closedOn,
        @Nullable UserId assignee,
        Money amount,
        Money margin,
        Business business,
        Way way,
        List<SoldPart> parts)
        implements LeadMemory.Row {

    boolean isOf(Salespeople whose) {
        return whose.isEverybody() || assignee != null && whose.include(assignee);
    }

    YearMonth month() {
        return YearMonth.from(closedOn);
    }

    SoldDeal by(Way other) {
        return new SoldDeal(lead, at, closedOn, assignee, amount, margin, business, other, parts);
    }

    /** What one product has of it; nothing if it was not sold. */
    Optional<SoldDeal> of(ProductId product) {
        return parts.stream()
                .filter(part -> product.equals(part.product()))
                .findFirst()
                .map(this::reducedTo);
    }

    private SoldDeal reducedTo(SoldPart part) {
        return new SoldDeal(
                lead,
                at,
                closedOn,
                assignee,
                Units.money(part.amount(), amount.currency()),
                Units.money(part.margin(), amount.currency()),
                business,
                way,
                List.of(part));
    }
}
