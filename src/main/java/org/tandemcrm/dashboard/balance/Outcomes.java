package org.tandemcrm.dashboard.balance;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.Policies;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.lead.WarmArrivals;
import org.tandemcrm.shared.Share;

/** Reads what sales made of warm leads, and who waits. */
@Component
class Outcomes {

    private final JdbcClient jdbc;
    private final Firm firm;

    Outcomes(JdbcClient jdbc, Firm firm) {
        this.jdbc = jdbc;
        this.firm = firm;
    }

    Acceptance acceptance(Span span) {
        Map<String, Long> states = new HashMap<>();
        List<Refusal> refusals = new ArrayList<>();
        jdbc.sql(
                        """
                        select a.state, a.reason, count(*) as leads from %s a
                         where a.at >= :from and a.at < :until group by a.state, a.reason
                        """
                                .formatted(WarmArrivals.SQL))
                .param("from", Timestamp.from(span.start()))
                .param("until", Timestamp.from(span.until()))
                .query(
                        row -> {
                            String reason = row.getString("reason");
                            long leads = row.getLong("leads");
                            states.merge(row.getString("state"), leads, Long::sum);
                            if (reason != null) {
                                refusals.add(new Refusal(HandbackReason.valueOf(reason), leads));
                            }
                        });
        refusals.sort(
                Comparator.comparingLong(Refusal::leads).reversed().thenComparing(Refusal::reason));
        long accepted = states.getOrDefault("ACCEPTED", 0L);
        return new Acceptance(
                new Share(accepted, accepted + states.getOrDefault("HANDED_BACK", 0L)),
                states.getOrDefault("COOLED", 0L) + states.getOrDefault("CLOSED", 0L),
                states.getOrDefault("OPEN", 0L),
                refusals);
    }

    /** Of the clocks that started in the span and those that run, by temperature, hot first. */
    List<Queue> queues(Span span) {
        double hours = firm.calendar().between(span.start(), span.until()).toMinutes() / 60.0;
        Policies policies = firm.settings().policies();
        return List.of(
                queue(span, Temperature.HOT, hours, policies.hotTargetHours()),
                queue(span, Temperature.WARM, hours, policies.warmTargetHours()));
    }

    private Queue queue(Span span, Temperature temperature, double hours, int promised) {
        return jdbc.sql(
                        """
                        select count(*) filter (where k.stopped_at is null and l.outcome is null) as waiting,
                               count(*) filter (where k.stopped_at is null and l.outcome is null
                                                      and k.due_at < :until) as late,
                               count(*) filter (where k.started_at >= :from) as came
                          from lead_clock k
                          join lead l on l.lead_id = k.lead_id and l.deleted_at is null
                         where k.temperature = :temperature and k.started_at < :until
                           and (k.started_at >= :from or k.stopped_at is null)
                        """)
                .param("from", Timestamp.from(span.start()))
                .param("until", Timestamp.from(span.until()))
                .param("temperature", temperature.name())
                .query(
                        (row, n) ->
                                new Queue(
                                        temperature,
                                        row.getLong("waiting"),
                                        row.getLong("late"),
                                        row.getLong("came"),
                                        hours,
                                        promised))
                .single();
    }
}
