package org.tandemcrm.dashboard.today;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
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
import org.tandemcrm.user.Salespeople;

/** Customers whom nobody has spoken to for the time that the owner set (R12). */
@Component
@Order(50)
@Transactional(readOnly = true)
public class SilentCustomers implements TodaySource {

    private final Lists lists;
    private final TodayRules rules;
    private final Firm firm;
    private final KeptCustomers customers;

    SilentCustomers(Lists lists, TodayRules rules, Firm firm, KeptCustomers customers) {
        this.lists = lists;
        this.rules = rules;
        this.firm = firm;
        this.customers = customers;
    }

    public ListPage<SilentCustomerRow> page(ListQuery query) {
        return lists.page(listing(), query, parameters());
    }

    public Listing<SilentCustomerRow> listing() {
        return SilentCustomerListing.in(firm.currency());
    }

    /** All of them, which the list draws on. */
    public Map<String, Object> parameters() {
        return SilentCustomerListing.of(silent(Salespeople.EVERYBODY));
    }

    /** Since that day nobody spoke to them, nor did they buy. */
    private List<Customer> silent(Salespeople whose) {
        LocalDate day = firm.today().minusDays(rules.now().silentDays());
        Instant since = day.atStartOfDay(firm.zone()).toInstant();
        return customers.all().stream()
                .filter(customer -> customer.isSilent(since, day) && customer.isOf(whose))
                .toList();
    }

    @Override
    public Stream<TodayPart> of(Wish wish) {
        String query = wish.whose().isEverybody() ? "" : "assigneeId=" + wish.whose().text();
        List<Customer> silent = silent(wish.whose());
        long count = Total.counted(silent.size()).count();
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
                        first(silent, wish.most()).map(SilentCustomers::line).toList()));
    }

    /** The list sorts those who may be the first by itself. */
    private Stream<SilentCustomerRow> first(List<Customer> silent, int most) {
        if (most == 0 || silent.isEmpty()) {
            return Stream.empty();
        }
        BigDecimal least =
                silent.stream()
                        .map(Customer::sold)
                        .sorted(Comparator.reverseOrder())
                        .limit(most)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        List<Customer> largest =
                silent.stream().filter(customer -> customer.sold().compareTo(least) >= 0).toList();
        return lists
                .slice(
                        listing(),
                        ListQuery.parse("limit=" + most),
                        SilentCustomerListing.of(largest))
                .rows()
                .stream();
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
