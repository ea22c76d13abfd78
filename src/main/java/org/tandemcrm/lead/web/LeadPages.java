package org.tandemcrm.lead.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tandemcrm.lead.LeadListing;
import org.tandemcrm.lead.LeadLists;
import org.tandemcrm.lead.LeadRow;
import org.tandemcrm.listing.ListPage;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.listing.Slice;
import org.tandemcrm.user.Users;

/** Reads the list of leads for its page and for programs. */
@Component
class LeadPages {

    private final Lists lists;
    private final LeadLists leads;
    private final Users users;

    LeadPages(Lists lists, LeadLists leads, Users users) {
        this.lists = lists;
        this.leads = leads;
        this.users = users;
    }

    ListPage<LeadRow> list(ListQuery query) {
        Map<String, String> people = users.names();
        return lists.page(LeadListing.LEADS, query, leads.now())
                .withChoices("assignee", people)
                .withChoices("reaches", people);
    }

    Slice<LeadRow> slice(ListQuery query) {
        return lists.slice(LeadListing.LEADS, query, leads.now());
    }
}
