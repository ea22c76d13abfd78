package org.tandemcrm.dashboard.balance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tandemcrm.dashboard.balance.DealHoursListing;
import org.tandemcrm.dashboard.balance.DealHoursRow;
import org.tandemcrm.dashboard.balance.SellingHoursListing;
import org.tandemcrm.dashboard.balance.SellingHoursRow;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListPage;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Users;

/** The hours of the balance as lists with what they come to, and as files. */
@Component
class HoursLists {

    private final Lists lists;
    private final CsvDownload csv;
    private final Users users;

    HoursLists(Lists lists, CsvDownload csv, Users users) {
        this.lists = lists;
        this.csv = csv;
        this.users = users;
    }

    ListPage<SellingHoursRow> hours(ListQuery asked, Period days, Map<String, ?> people) {
        return within(days, lists.page(SellingHoursListing.HOURS, own(asked), people))
                .withChoices("person", users.names());
    }

    Map<String, BigDecimal> sumsOfHours(ListQuery asked, Map<String, ?> people) {
        List<String> columns = List.of("hours", "customers");
        return lists.sums(SellingHoursListing.HOURS, own(asked), people, columns);
    }

    void sendHours(ListQuery asked, Map<String, ?> people, HttpServletResponse response) {
        csv.send(SellingHoursListing.HOURS, own(asked), people, response);
    }

    ListPage<DealHoursRow> deals(ListQuery asked, Period days, Map<String, ?> deals) {
        return within(days, lists.page(DealHoursListing.DEALS, own(asked), deals))
                .withChoices("assignee", users.names());
    }

    Map<String, BigDecimal> sumsOfDeals(ListQuery asked, Map<String, ?> deals) {
        return lists.sums(DealHoursListing.DEALS, own(asked), deals, List.of("hours"));
    }

    void sendDeals(ListQuery asked, Map<String, ?> deals, HttpServletResponse response) {
        csv.send(DealHoursListing.DEALS, own(asked), deals, response);
    }

    /** What is asked of the list itself, without the days. */
    private static ListQuery own(ListQuery asked) {
        return asked.without("from").without("to");
    }

    private static <R> ListPage<R> within(Period days, ListPage<R> page) {
        return page.keeping("from", days.from().toString()).keeping("to", days.to().toString());
    }
}
