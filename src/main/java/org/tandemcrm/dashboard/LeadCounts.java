package org.tandemcrm.dashboard;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.user.UserId;

/**
 * Counts the open leads that sales has not accepted, by temperature. Most are cold: they are what
 * is left of all, which an index counts.
 */
@Component
class LeadCounts {

    private static final String UNACCEPTED =
            """
            l.outcome is null and l.accepted_at is null and l.deleted_at is null
                           and (:by::uuid is null or l.assignee_id = :by)""";

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
                          from lead_heat h join lead l on l.lead_id = h.lead_id
                         where h.shown <> 'COLD' and %1$s
                         group by h.shown
                        union all
                        select 'COLD', count(*) from lead l where %1$s
                        """
                                .formatted(UNACCEPTED))
                .param("by", assignee == null ? null : assignee.value())
                .query(
                        row -> {
                            counts.put(
                                    Temperature.valueOf(row.getString("shown")),
                                    row.getLong("leads"));
                        });
        long notCold =
                counts.getOrDefault(Temperature.WARM, 0L)
                        + counts.getOrDefault(Temperature.HOT, 0L);
        counts.merge(Temperature.COLD, -notCold, Long::sum);
        return counts;
    }
}
