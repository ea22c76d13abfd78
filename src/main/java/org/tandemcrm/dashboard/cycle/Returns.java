package org.tandemcrm.dashboard.cycle;

import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.Share;
import org.tandemcrm.user.UserId;

/** Reads why leads went back to marketing, and how many came again. */
@Component
class Returns {

    private final JdbcClient jdbc;
    private final Firm firm;

    Returns(JdbcClient jdbc, Firm firm) {
        this.jdbc = jdbc;
        this.firm = firm;
    }

    /**
     * The hand-backs of a period by reason, most first; a lead that was handed back twice counts
     * twice.
     *
     * @param by who handed back; everybody if absent
     */
    List<Return> in(Period period, @Nullable UserId by) {
        ZoneId zone = firm.zone();
        return jdbc.sql(
                        """
                        select h.reason, count(*) as handed,
                               count(*) filter (where l.accepted_at > h.at or exists (
                                   select from temperature_change t
                                    where t.lead_id = h.lead_id and t.at > h.at
                                      and t.to_temperature <> 'COLD')) as returned,
                               count(*) filter (where l.outcome = 'WON'
                                                  and l.concluded_at > h.at) as won
                          from handback h join lead l on l.lead_id = h.lead_id
                         where h.at >= :from and h.at < :to and l.deleted_at is null
                           and (:by::uuid is null or h.handed_back_by = :by)
                         group by h.reason order by handed desc, h.reason
                        """)
                .param("from", Timestamp.from(period.start(zone)))
                .param("to", Timestamp.from(period.end(zone)))
                .param("by", by == null ? null : by.value())
                .query(
                        (row, n) ->
                                new Return(
                                        HandbackReason.valueOf(row.getString("reason")),
                                        new Share(row.getLong("returned"), row.getLong("handed")),
                                        new Share(row.getLong("won"), row.getLong("handed"))))
                .list();
    }
}
