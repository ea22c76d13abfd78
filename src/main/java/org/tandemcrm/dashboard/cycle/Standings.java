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
import org.tandemcrm.listing.Lists;
import org.tandemcrm.listing.Total;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.Viewer;

/**
 * Counts what stands still, by the very lists that open behind the numbers; open deals by their
 * board.
 */
@Component
class Standings {

    private static final String STILL = "&still=true";
    private static final String IDLE = "&idle=true";
    private static final Total NONE = Total.counted(0);
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
        Map<String, Total> waiting = waiting(whose, "");
        Map<String, Total> still = waiting(whose, STILL);
        for (Temperature temperature : WAITING) {
            standings.add(
                    standing(
                            temperature.label() + " leads",
                            waiting.getOrDefault(temperature.name(), NONE),
                            still.getOrDefault(temperature.name(), NONE),
                            "/leads?state=OPEN&temperature=" + temperature + whose.and("assignee"),
                            STILL));
        }
        Map<String, Total> idle = idle(whose, reader);
        board.totals(whose)
                .forEach(
                        stage ->
                                standings.add(
                                        standing(
                                                stage.label(),
                                                Total.counted(stage.count()),
                                                idle.getOrDefault(stage.key(), NONE),
                                                "/deals/list?state=OPEN&stage="
                                                        + stage.key()
                                                        + whose.and("assigneeId"),
                                                IDLE)));
        return standings;
    }

    private static Standing standing(
            String label, Total open, Total still, String href, String narrower) {
        return new Standing(label, open, still, href, href + narrower);
    }

    private Map<String, Total> waiting(Salespeople whose, String narrower) {
        String query = "state=OPEN&temperature=WARM,HOT" + whose.and("assignee") + narrower;
        return lists.totals(LeadListing.LEADS, ListQuery.parse(query), leads.now(), "temperature");
    }

    private Map<String, Total> idle(Salespeople whose, Viewer reader) {
        String query = "state=OPEN" + whose.and("assigneeId") + IDLE;
        return lists.totals(DealListing.of(reader), ListQuery.parse(query), deals.now(), "stage");
    }
}
