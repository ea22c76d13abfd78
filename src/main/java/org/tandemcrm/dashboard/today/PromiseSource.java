package org.tandemcrm.dashboard.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.dashboard.TodayItem;
import org.tandemcrm.dashboard.TodayLine;
import org.tandemcrm.dashboard.TodayPart;
import org.tandemcrm.dashboard.TodaySource;
import org.tandemcrm.dashboard.TodaySource.Wish;
import org.tandemcrm.deal.PromiseCard;
import org.tandemcrm.deal.PromiseListing;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;

/** What customers were promised by today and have not got. */
@Component
@Order(40)
class PromiseSource implements TodaySource {

    private final Lists lists;
    private final Firm firm;

    PromiseSource(Lists lists, Firm firm) {
        this.lists = lists;
        this.firm = firm;
    }

    @Override
    public Stream<TodayPart> of(Wish wish) {
        LocalDate today = firm.today();
        Map<String, Object> on = PromiseListing.on(today);
        String query = wish.of("state=OPEN,OVERDUE&on.lte=" + today, "assigneeId");
        long count = lists.total(PromiseListing.PROMISES, ListQuery.parse(query), on).count();
        return Stream.of(
                new TodayPart(
                        new TodayItem(
                                "promises",
                                count,
                                count == 1 ? "promise due" : "promises due",
                                "What customers were promised by today or earlier and what is not"
                                        + " marked as kept.",
                                true,
                                "/promises?" + query),
                        wish.most() == 0 || count == 0
                                ? List.of()
                                : lists
                                        .slice(
                                                PromiseListing.PROMISES,
                                                ListQuery.parse(query + "&limit=" + wish.most()),
                                                on)
                                        .rows()
                                        .stream()
                                        .map(PromiseSource::line)
                                        .toList()));
    }

    private static TodayLine line(PromiseCard promise) {
        return TodayLine.on(
                promise.what(), promise.dealName(), promise.on(), "/deals/" + promise.dealId());
    }
}
