package org.tandemcrm.dashboard;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.user.Salespeople;

/**
 * Counts the open leads that sales has not accepted, by temperature. Most are cold: only the others
 * are looked up, and indexes alone count all.
 */
@Component
class LeadCounts {

    private final JdbcClient jdbc;

    LeadCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param whose leads
     */
    Map<Temperature, Long> byTemperature(Salespeople whose) {
        return jdbc.sql(
                        """
                        select count(*) - count(h.shown) as cold,
                               count(*) filter (where h.shown = 'WARM') as warm,
                               count(*) filter (where h.shown = 'HOT') as hot
                          from lead l
                          left join lead_heat h on h.lead_id = l.lead_id and h.shown <> 'COLD'
                         where l.outcome is null and l.accepted_at is null
                           and l.deleted_at is null
                           and %s
                        """
                                .formatted(Salespeople.are("l.assignee_id")))
                .param("by", whose.by())
                .query(
                        (row, n) ->
                                Map.of(
                                        Temperature.COLD, row.getLong("cold"),
                                        Temperature.WARM, row.getLong("warm"),
                                        Temperature.HOT, row.getLong("hot")))
                .single();
    }
}
