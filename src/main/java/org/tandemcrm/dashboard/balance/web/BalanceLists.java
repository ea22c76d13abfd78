package org.tandemcrm.dashboard.balance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tandemcrm.dashboard.balance.ColdSupply;
import org.tandemcrm.dashboard.balance.HandedOverListing;
import org.tandemcrm.dashboard.balance.HandedOverRow;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListPage;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.user.Users;

/** The lists behind the numbers of balance, as pages and as files. */
@Component
class BalanceLists {

    private final Lists lists;
    private final Users users;
    private final CsvDownload csv;

    BalanceLists(Lists lists, Users users, CsvDownload csv) {
        this.lists = lists;
        this.users = users;
        this.csv = csv;
    }

    ListPage<HandedOverRow> handedOver(ListQuery query) {
        Map<String, String> people = new LinkedHashMap<>();
        users.active().forEach(person -> people.put(person.id().toString(), person.name()));
        return lists.page(HandedOverListing.HANDED_OVER, query).withChoices("assignee", people);
    }

    void sendHandedOver(ListQuery query, HttpServletResponse response) {
        csv.send(HandedOverListing.HANDED_OVER, query, response);
    }

    ListPage<ColdSupply.Row> cold(ListQuery query) {
        return lists.page(ColdSupply.COLD, query);
    }

    void sendCold(ListQuery query, HttpServletResponse response) {
        csv.send(ColdSupply.COLD, query, response);
    }
}
