package org.tandemcrm.attribution;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.shared.Period;

/**
 * Reads the journeys that ended in a period. In a sale: the deals won in it. Without one: the deals
 * lost in it, and the leads without a deal whose last answer lies in it. Open deals are undecided
 * and left out.
 */
@Component
class MarkovReading {

    private static final int BATCH = 5_000;

    private final Sales sales;
    private final Ways ways;
    private final Journeys journeys;

    MarkovReading(Sales sales, Ways ways, Journeys journeys) {
        this.ways = ways;
        this.sales = sales;
        this.journeys = journeys;
    }

    @Transactional(readOnly = true)
    public EndedJourneys endedIn(Period period, int memory) {
        EndedJourneys ended = new EndedJourneys(memory, ways.campaignNames());
        ways.each(sales.won(SalesCut.of(period)), ended::sold);
        ways.each(sales.lostIn(period), (deal, way) -> ended.notSold(way));
        List<Map.Entry<LeadId, LocalDate>> quiet = List.copyOf(sales.quiet(period).entrySet());
        for (int from = 0; from < quiet.size(); from += BATCH) {
            Map<LeadId, LocalDate> some = new LinkedHashMap<>();
            quiet.subList(from, Math.min(quiet.size(), from + BATCH))
                    .forEach(each -> some.put(each.getKey(), each.getValue()));
            journeys.ofLeads(some).values().forEach(journey -> ended.notSold(journey.way()));
        }
        return ended;
    }
}
