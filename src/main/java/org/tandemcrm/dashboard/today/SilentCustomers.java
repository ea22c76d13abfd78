package org.tandemcrm.dashboard.today;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.dashboard.TodayItem;
import org.tandemcrm.dashboard.TodayLine;
import org.tandemcrm.dashboard.TodayPart;
import org.tandemcrm.dashboard.TodaySource;
import org.tandemcrm.dashboard.TodaySource.Wish;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.listing.ListPage;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Listing;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.listing.Total;

/** Customers whom nobody has spoken to for the time that the owner set (R12). */
@Component
@Order(50)
@Transactional(readOnly = true)
public class SilentCustomers implements TodaySource {

    private final Lists lists;
    private final TodayRules rules;
    private final Firm firm;

    SilentCustomers(Lists lists, TodayRules rules, Firm firm) {
        this.lists = lists;
        this.rules = rules;
        this.firm = firm;
    }

    public ListPage<SilentCustomerRow> page(ListQuery query) {
        return lists.page(listing(), query, parameters());
    }

    public Listing<SilentCustomerRow> listing() {
        return SilentCustomerListing.in(firm.currency());
    }

    /** From when on somebody must have been spoken to, or have bought. */
    public Map<String, Object> parameters() {
        LocalDate day = firm.today().minusDays(rules.now().silentDays());
        return Map.of(
                "silent", Timestamp.from(day.atStartOfDay(firm.zone()).toInstant()), "before", day);
    }

    @Override
    public boolean isQuick() {
        return false;
    }

    @Override
    public Stream<TodayPart> of(Wish wish) {
        String query = wish.whose().isEverybody() ? "" : "assigneeId=" + wish.whose().text();
        List<SilentCustomerRow> first =
                lists.slice(listing(), first(query, Math.max(wish.most(), 1)), parameters()).rows();
        long count = first.isEmpty() ? 0 : Total.counted(first.get(0).customers()).count();
        int days = rules.now().silentDays();
        return Stream.of(
                new TodayPart(
                        new TodayItem(
                                "silentCustomers",
                                count,
                                (count == 1 ? "customer" : "customers")
                                        + " not spoken to for %d days".formatted(days),
                                "Companies, and people without one, who have bought before and whom"
                                        + " nobody has spoken to for %d days; a call that nobody"
                                                .formatted(days)
                                        + " answered and a message left do not count. Those who bought most stand first.",
                                false,
                                "/today/customers" + (query.isEmpty() ? "" : "?" + query)),
                        first.stream().limit(wish.most()).map(SilentCustomers::line).toList()));
    }

    /** The first of them say how many there are, too: to find them takes all. */
    private static ListQuery first(String query, int most) {
        return ListQuery.parse(query + (query.isEmpty() ? "" : "&") + "limit=" + most);
    }

    private static TodayLine line(SilentCustomerRow row) {
        String who = row.assigneeName();
        return new TodayLine(
                row.name(),
                who == null ? "nobody's customer yet" : who,
                row.spokenAt(),
                row.spokenAt() == null ? row.boughtOn() : null,
                row.href());
    }
}
