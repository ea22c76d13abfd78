package org.tandemcrm.lead;

import static org.tandemcrm.lead.Rows.stamp;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Policies;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.user.UserId;

/** The clocks of speed to lead: from a response to the first human attempt, in working hours. */
@Component
class Clocks {

    private final JdbcClient jdbc;
    private final Measures measures;

    Clocks(JdbcClient jdbc, Measures measures) {
        this.jdbc = jdbc;
        this.measures = measures;
    }

    /**
     * Starts the lead's clock, or tightens the one that runs. An attempt that is known already
     * stops it at once.
     */
    void start(LeadId lead, Instant since, Temperature temperature) {
        jdbc.sql(
                        """
                        insert into lead_clock (lead_clock_id, lead_id, started_at, handed_off_at,
                            due_at, stopped_at)
                        select :id, :lead, :since, :now, :due,
                               (select min(t.occurred_at)
                                  from lead_touch lt join touch t on t.touch_id = lt.touch_id
                                 where lt.lead_id = :lead and t.occurred_at >= :since)
                        on conflict (lead_id) where stopped_at is null
                        do update set due_at = least(lead_clock.due_at, excluded.due_at)
                        """)
                .param("id", Ids.next())
                .param("lead", lead.value())
                .param("since", stamp(since))
                .param("now", stamp(measures.now()))
                .param("due", stamp(measures.calendar().plus(since, target(temperature))))
                .update();
    }

    /** Somebody tried, or the lead went another way. */
    void stop(LeadId lead, Instant at, @Nullable UserId by) {
        jdbc.sql(
                        """
                        update lead_clock set stopped_at = :at, stopped_by = :by
                         where lead_id = :lead and stopped_at is null and started_at <= :at
                        """)
                .param("at", stamp(at))
                .param("by", by == null ? null : by.value())
                .param("lead", lead.value())
                .update();
    }

    private Duration target(Temperature temperature) {
        Policies policies = measures.firm().policies();
        return Duration.ofHours(
                temperature == Temperature.HOT
                        ? policies.hotTargetHours()
                        : policies.warmTargetHours());
    }
}
