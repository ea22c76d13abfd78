package org.tandemcrm.dashboard.forecast;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tandemcrm.deal.StageBook;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListPage;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Users;

/** The deals behind a sum by stages, as a page and as a file. */
@Component
public class CountedDeals {

    private static final List<String> COUNTS = List.of("counts");

    private final Lists lists;
    private final CsvDownload csv;
    private final Counting counting;
    private final Names names;

    CountedDeals(Lists lists, CsvDownload csv, Counting counting, Names names) {
        this.lists = lists;
        this.csv = csv;
        this.counting = counting;
        this.names = names;
    }

    /** What the list calls people and stages, and its currency. */
    @Component
    record Names(Users users, StageBook stages, Firm firm) {}

    /**
     * A page of them.
     *
     * @param total what all of them come to
     */
    public record Counted(ListPage<CountedRow> page, Money total) {}

    public Counted in(Period period, ListQuery query) {
        var listing = CountedListing.in(names.firm().currency());
        var parameters = counting.of(period, counting.shares());
        ListPage<CountedRow> page =
                lists.page(listing, query, parameters)
                        .withChoices("stage", names.stages().labels())
                        .withChoices("assigneeId", names.users().names())
                        .keeping("from", period.from().toString())
                        .keeping("to", period.to().toString());
        Money none = Money.zero(names.firm().currency());
        return new Counted(
                page,
                lists.sums(listing, query, parameters, COUNTS).values().stream()
                        .map(names.firm()::money)
                        .reduce(none, Money::plus));
    }

    public void send(Period period, ListQuery query, HttpServletResponse response) {
        csv.send(
                CountedListing.in(names.firm().currency()),
                query,
                counting.of(period, counting.shares()),
                response);
    }
}
