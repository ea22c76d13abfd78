package org.tandemcrm.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.dashboard.balance.BalanceBook;
import org.tandemcrm.dashboard.balance.DealHoursListing;
import org.tandemcrm.dashboard.balance.HoursBook;
import org.tandemcrm.dashboard.balance.Load;
import org.tandemcrm.dashboard.balance.SellingHoursListing;
import org.tandemcrm.deal.web.Pages;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Listing;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.shared.Period;

/** The lists behind the hours of a load come to its hours, whatever the days. */
class HoursOfTheLoadTests extends TwentyFourMonthsWorld {

    @Autowired private BalanceBook balance;
    @Autowired private HoursBook hours;
    @Autowired private Lists lists;
    @Autowired private Pages pages;

    @ParameterizedTest
    @CsvSource({
        "2023-04-01, 2025-03-31",
        "2024-02-26, 2024-03-03",
        "2024-03-31, 2024-03-31",
        "2024-10-27, 2024-10-27",
        "2025-01-07, 2025-03-31",
        "2025-01-25, 2025-02-03",
        "2025-03-31, 2025-03-31",
        "2025-03-30, 2026-03-31"
    })
    void theListsComeToTheHours(LocalDate from, LocalDate to) {
        Period days = new Period(from, to);
        Load load = as(() -> balance.of(days).load());
        Map<String, Object> people = as(() -> hours.people(days));
        assertThat(sum(SellingHoursListing.HOURS, people, "hours"))
                .isCloseTo(load.hours(), within(1e-6));
        assertThat(sum(SellingHoursListing.HOURS, people, "customers"))
                .isCloseTo(load.customerHours(), within(1e-6));
        assertThat(sum(DealHoursListing.DEALS, as(() -> hours.deals(days)), "hours"))
                .isCloseTo(load.dealHours(), within(1e-6));
    }

    @Test
    void everyLinkedHourIsWhatItsListComesTo() {
        Document page = pages.read(owner, "/reports/balance");
        Set<String> addresses =
                page
                        .select("a[href^=/reports/balance/hours], a[href^=/reports/balance/deals]")
                        .stream()
                        .map(link -> link.attr("href"))
                        .collect(Collectors.toSet());
        assertThat(addresses).hasSize(2 * 14);
        for (String address : addresses) {
            Document list = pages.read(owner, address);
            for (var link : page.select("a[href='%s']".formatted(address))) {
                String told = link.text().replaceAll("[^0-9.]", "");
                assertThat(list.select("tfoot td.num").eachText())
                        .as("%s opens %s", told, address)
                        .contains(told + " h");
            }
        }
    }

    /** M17, accepted on 15 January, was closed on the 24th and opened again on 3 February. */
    @Test
    void aClosedDealTakesNoTimeUntilItIsOpenedAgain() {
        assertThat(opened("2025-01-20", "2025-01-24")).contains("M17");
        assertThat(opened("2025-01-25", "2025-02-02")).isNotEmpty().doesNotContain("M17");
        assertThat(opened("2025-01-25", "2025-02-03")).contains("M17");
    }

    private List<String> opened(String from, String to) {
        String list = "/reports/balance/deals?from=%s&to=%s".formatted(from, to);
        return pages.read(owner, list).select("tbody td:first-child a").eachText();
    }

    @Test
    void theDaysStayWhereTheListIsSortedOrSaved() {
        String days = "from=2025-01-07&to=2025-03-31";
        Document list = pages.read(owner, "/reports/balance/deals?" + days + "&sort=-hours");
        assertThat(list.select("th[aria-sort=descending]").text()).isEqualTo("Hours");
        assertThat(list.select("a.sort").eachAttr("href")).allMatch(href -> href.contains(days));
        String file = list.select("a[download]").attr("href");
        assertThat(file).contains(days);
        assertThat(pages.get(owner, file)).bodyText().contains("Weeks of work open");
        assertThat(pages.get(owner, "/reports/balance/hours.csv?" + days + "&sort=person"))
                .bodyText()
                .contains("Petra Pohl");
    }

    private double sum(Listing<?> listing, Map<String, ?> parameters, String column) {
        return lists.sums(listing, ListQuery.ALL, parameters, List.of(column))
                .getOrDefault(column, BigDecimal.ZERO)
                .doubleValue();
    }

    private <T> T as(Supplier<T> reading) {
        return users.as(owner, reading);
    }
}
