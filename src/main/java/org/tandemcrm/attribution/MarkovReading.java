package org.tandemcrm.attribution;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.firm.Firm;
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

    private final JdbcClient jdbc;
    private final Sales sales;
    private final Journeys journeys;
    private final Firm firm;

    MarkovReading(JdbcClient jdbc, Sales sales, Journeys journeys, Firm firm) {
        this.jdbc = jdbc;
        this.sales = sales;
        this.journeys = journeys;
        this.firm = firm;
    }

    @Transactional(readOnly = true)
    public EndedJourneys endedIn(Period period, int memory) {
        EndedJourneys ended = new EndedJourneys(memory);
        List<Sale> won = sales.wonIn(period, null);
        for (int from = 0; from < won.size(); from += BATCH) {
            List<Sale> some = won.subList(from, Math.min(won.size(), from + BATCH));
            Map<DealId, Journey> found = journeys.of(some);
            some.forEach(sale -> ended.sold(sale, found.getOrDefault(sale.deal(), Journey.NONE)));
        }
        List<Map.Entry<LeadId, LocalDate>> lost = List.copyOf(lostIn(period).entrySet());
        for (int from = 0; from < lost.size(); from += BATCH) {
            Map<LeadId, LocalDate> some = new LinkedHashMap<>();
            lost.subList(from, Math.min(lost.size(), from + BATCH))
                    .forEach(each -> some.put(each.getKey(), each.getValue()));
            journeys.ofLeads(some).values().forEach(ended::notSold);
        }
        return ended;
    }

    private Map<LeadId, LocalDate> lostIn(Period period) {
        Map<LeadId, LocalDate> untils = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select f.lead_id, f.closed_on as until from deal_facts f
                         where f.result = 'LOST' and f.closed_on between :from and :to
                         union all
                        select e.lead_id, max((r.occurred_at at time zone :zone)::date)
                          from response r join evidence e on e.response_id = r.response_id
                          join lead l on l.lead_id = e.lead_id
                         where l.deleted_at is null
                           and not exists (select 1 from deal d where d.lead_id = l.lead_id)
                         group by e.lead_id
                        having max((r.occurred_at at time zone :zone)::date) between :from and :to
                        """)
                .param("from", period.from())
                .param("to", period.to())
                .param("zone", firm.zone().getId())
                .query(
                        row -> {
                            untils.put(
                                    new LeadId(row.getObject("lead_id", UUID.class)),
                                    row.getObject("until", LocalDate.class));
                        });
        return untils;
    }
}
