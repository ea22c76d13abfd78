package org.tandemcrm.dashboard.cycle.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tandemcrm.dashboard.cycle.HandbackListing;
import org.tandemcrm.dashboard.cycle.HandbackRow;
import org.tandemcrm.dashboard.cycle.WayListing;
import org.tandemcrm.dashboard.cycle.WayRow;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListPage;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.user.Users;

/** The lists behind the numbers of the cycle, as pages and as files. */
@Component
class CycleLists {

    private final Lists lists;
    private final Users users;
    private final CsvDownload csv;
    private final Firm firm;

    CycleLists(Lists lists, Users users, CsvDownload csv, Firm firm) {
        this.lists = lists;
        this.users = users;
        this.csv = csv;
        this.firm = firm;
    }

    ListPage<WayRow> leads(ListQuery query) {
        return lists.page(WayListing.WAYS, query, zone()).withChoices("assignee", users.names());
    }

    void sendLeads(ListQuery query, HttpServletResponse response) {
        csv.send(WayListing.WAYS, query, zone(), response);
    }

    ListPage<HandbackRow> handbacks(ListQuery query) {
        return lists.page(HandbackListing.HANDBACKS, query).withChoices("by", users.names());
    }

    void sendHandbacks(ListQuery query, HttpServletResponse response) {
        csv.send(HandbackListing.HANDBACKS, query, response);
    }

    private Map<String, String> zone() {
        return Map.of("zone", firm.zone().getId());
    }
}
