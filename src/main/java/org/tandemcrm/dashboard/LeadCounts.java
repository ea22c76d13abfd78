package org.tandemcrm.dashboard;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.user.UserId;

/** Counts the open leads that sales has not accepted, by temperature. */
@Component
class LeadCounts {

    private final JdbcClient jdbc;

    LeadCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param assignee whose leads; everybody's if absent
     */
    Map<Temperature, Long> byTemperature(@Nullable UserId assignee) {
        Map<Temperature, Long> counts = new EnumMap<>(Temperature.class);
        jdbc.sql(
                        """
                        select h.shown, count(*) as leads
                          from lead l join lead_heat h on h.lead_id = l.lead_id
                         where l.outcome is null and l.accepted_at is null and l.deleted_at is null
                           and (:by::uuid is null or l.assignee_id = :by)
                         group by h.shown
                        """)
                .param("by", assignee == null ? null : assignee.value())
                .query(
                        row -> {
                            counts.put(
                                    Temperature.valueOf(row.getString("shown")),
                                    row.getLong("leads"));
                        });
        return counts;
    }
}
