package org.tandemcrm.dashboard.balance;

import java.sql.ResultSet;
import java.sql.SQLException;
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

    private static final String QUEUES =
            """
            select t.temperature, coalesce(w.waiting, 0) as waiting,
                   coalesce(w.late, 0) as late, coalesce(c.came, 0) as came
              from unnest(array['HOT', 'WARM']) t (temperature)
              left join (
                   select k.temperature, count(*) as waiting,
                          count(*) filter (where k.due_at < :until) as late
                     from lead_clock k join lead l on l.lead_id = k.lead_id
                    where k.stopped_at is null and k.started_at < :until
                      and l.deleted_at is null and l.outcome is null
                    group by k.temperature) w on w.temperature = t.temperature
              left join (
                   select k.temperature, count(*) as came from lead_clock k
                    where k.started_at >= :from and k.started_at < :until
                      and not exists (select from lead l
                                       where l.lead_id = k.lead_id
                                         and l.deleted_at is not null)
                    group by k.temperature) c on c.temperature = t.temperature
             order by t.temperature
            """;

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
        return jdbc.sql(QUEUES)
                .param("from", Timestamp.from(span.start()))
                .param("until", Timestamp.from(span.until()))
                .query((row, n) -> queue(row, hours, policies))
                .list();
    }

    private static Queue queue(ResultSet row, double hours, Policies policies) throws SQLException {
        Temperature temperature = Temperature.valueOf(row.getString("temperature"));
        return new Queue(
                temperature,
                row.getLong("waiting"),
                row.getLong("late"),
                row.getLong("came"),
                hours,
                temperature == Temperature.HOT
                        ? policies.hotTargetHours()
                        : policies.warmTargetHours());
    }
}
