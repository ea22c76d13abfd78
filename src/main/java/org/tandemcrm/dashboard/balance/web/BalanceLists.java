package org.tandemcrm.dashboard.balance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tandemcrm.dashboard.balance.ApproachedListing;
import org.tandemcrm.dashboard.balance.ColdSupply;
import org.tandemcrm.dashboard.balance.HandedOverListing;
import org.tandemcrm.dashboard.balance.HandedOverRow;
import org.tandemcrm.lead.LeadListing;
import org.tandemcrm.lead.LeadLists;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListPage;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.listing.Total;
import org.tandemcrm.user.Users;

/** The lists behind the numbers of balance, as pages and as files. */
@Component
class BalanceLists {

    private final Lists lists;
    private final Users users;
    private final CsvDownload csv;
    private final LeadLists leads;

    BalanceLists(Lists lists, Users users, CsvDownload csv, LeadLists leads) {
        this.lists = lists;
        this.leads = leads;
        this.users = users;
        this.csv = csv;
    }

    ListPage<HandedOverRow> handedOver(ListQuery query) {
        return lists.page(HandedOverListing.HANDED_OVER, query)
                .withChoices("assignee", users.names());
    }

    void sendHandedOver(ListQuery query, HttpServletResponse response) {
        csv.send(HandedOverListing.HANDED_OVER, query, response);
    }

    /** Leads of a temperature that wait though no clock runs for them. */
    record Untouched(Temperature temperature, Total leads) {}

    /** How many there are of each that has any, hot ones first, counted by their very list. */
    List<Untouched> untouched() {
        return Stream.of(Temperature.HOT, Temperature.WARM)
                .map(temperature -> new Untouched(temperature, untouched(temperature)))
                .filter(some -> some.leads().count() > 0)
                .toList();
    }

    private Total untouched(Temperature temperature) {
        return lists.total(
                LeadListing.LEADS, ListQuery.parse("untouched=" + temperature), leads.now());
    }

    ListPage<ApproachedListing.Row> approached(ListQuery query) {
        return lists.page(ApproachedListing.APPROACHED, query);
    }

    void sendApproached(ListQuery query, HttpServletResponse response) {
        csv.send(ApproachedListing.APPROACHED, query, response);
    }

    ListPage<ColdSupply.Row> cold(ListQuery query) {
        return lists.page(ColdSupply.COLD, query);
    }

    void sendCold(ListQuery query, HttpServletResponse response) {
        csv.send(ColdSupply.COLD, query, response);
    }
}
