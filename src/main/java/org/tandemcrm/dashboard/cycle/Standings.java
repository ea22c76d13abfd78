package org.tandemcrm.dashboard.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tandemcrm.deal.DealBoard;
import org.tandemcrm.deal.DealListing;
import org.tandemcrm.deal.DealLists;
import org.tandemcrm.lead.LeadListing;
import org.tandemcrm.lead.LeadLists;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Listing;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.listing.Total;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.Viewer;

/** Counts what stands still, by the very lists that open behind the numbers. */
@Component
class Standings {

    private static final List<Temperature> WAITING = List.of(Temperature.WARM, Temperature.HOT);

    private final Lists lists;
    private final LeadLists leads;
    private final DealBoard board;
    private final DealLists deals;

    Standings(Lists lists, LeadLists leads, DealBoard board, DealLists deals) {
        this.lists = lists;
        this.leads = leads;
        this.board = board;
        this.deals = deals;
    }

    /**
     * Warm and hot leads that wait for sales, then the stages of deals.
     *
     * @param whose leads and deals alone
     */
    List<Standing> of(Salespeople whose, Viewer reader) {
        List<Standing> standings = new ArrayList<>();
        for (Temperature temperature : WAITING) {
            standings.add(
                    standing(
                            temperature.label() + " leads",
                            LeadListing.LEADS,
                            leads.now(),
                            "/leads?state=OPEN&temperature=" + temperature + whose.and("assignee"),
                            "&still=true"));
        }
        board.totals(whose)
                .forEach(
                        stage ->
                                standings.add(
                                        standing(
                                                stage.label(),
                                                DealListing.of(reader),
                                                deals.now(),
                                                "/deals/list?state=OPEN&stage="
                                                        + stage.key()
                                                        + whose.and("assigneeId"),
                                                "&idle=true")));
        return standings;
    }

    private Standing standing(
            String label,
            Listing<?> listing,
            Map<String, Object> parameters,
            String href,
            String still) {
        return new Standing(
                label,
                count(listing, parameters, href),
                count(listing, parameters, href + still),
                href,
                href + still);
    }

    private Total count(Listing<?> listing, Map<String, Object> parameters, String href) {
        String query = href.substring(href.indexOf('?') + 1);
        return lists.total(listing, ListQuery.parse(query), parameters);
    }
}
