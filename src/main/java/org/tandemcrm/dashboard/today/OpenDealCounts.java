package org.tandemcrm.dashboard.today;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tandemcrm.dashboard.TodayLine;
import org.tandemcrm.dashboard.TodaySource.Wish;
import org.tandemcrm.deal.DealCard;
import org.tandemcrm.deal.DealListing;
import org.tandemcrm.deal.DealLists;
import org.tandemcrm.deal.DealRow;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Listing;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.user.CurrentUser;

/** Counts open deals that want care by the very list that opens behind the number. */
@Component
class OpenDealCounts {

    private final Lists lists;
    private final Firm firm;
    private final DealLists deals;
    private final CurrentUser me;

    OpenDealCounts(Lists lists, Firm firm, DealLists deals, CurrentUser me) {
        this.lists = lists;
        this.firm = firm;
        this.deals = deals;
        this.me = me;
    }

    /** A part of the list of deals, how many there are in it, and the first of them. */
    record Part(long count, String href, List<TodayLine> lines) {

        Part {
            lines = List.copyOf(lines);
        }
    }

    Part idle(Wish wish) {
        return part("state=OPEN&idle=true", wish);
    }

    Part bigIdle(BigDecimal from, Wish wish) {
        return part("state=OPEN&idle=true&amount.gte=" + from.toPlainString(), wish);
    }

    /** Expected to close before today. */
    Part overdue(Wish wish) {
        return part("open=true&expectedCloseOn.lt=" + firm.today(), wish);
    }

    private Part part(String filter, Wish wish) {
        String query = wish.of(filter, "assigneeId");
        Listing<DealRow> listing = DealListing.of(me.get());
        Map<String, Object> parameters = deals.now();
        long count = lists.total(listing, ListQuery.parse(query), parameters).count();
        List<TodayLine> lines =
                count == 0 || wish.most() == 0
                        ? List.of()
                        : lists
                                .slice(
                                        listing,
                                        ListQuery.parse(
                                                query + "&sort=-amount&limit=" + wish.most()),
                                        parameters)
                                .rows()
                                .stream()
                                .map(row -> line(row.deal()))
                                .toList();
        return new Part(count, "/deals/list?" + query, lines);
    }

    private TodayLine line(DealCard deal) {
        BigDecimal amount = deal.amount();
        String worth = amount == null ? "no amount yet" : firm.money(amount).words();
        String who = deal.assigneeName();
        return TodayLine.on(
                deal.name(),
                deal.stageLabel() + ", " + worth + (who == null ? "" : ", " + who),
                null,
                "/deals/" + deal.id());
    }
}
