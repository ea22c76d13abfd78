package org.tandemcrm.dashboard.balance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.Policies;
import org.tandemcrm.flow.Arrival;
import org.tandemcrm.flow.Arrival.State;
import org.tandemcrm.flow.Arrivals;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.Temperature;
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
                     from lead_clock k
                    cross join lateral (
                          select from lead l
                           where l.lead_id = k.lead_id and l.deleted_at is null
                             and l.outcome is null
                          offset 0) l
                    where k.stopped_at is null and k.started_at < :until
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
    private final Arrivals arrivals;

    Outcomes(JdbcClient jdbc, Firm firm, Arrivals arrivals) {
        this.jdbc = jdbc;
        this.firm = firm;
        this.arrivals = arrivals;
    }

    Acceptance acceptance(Span span) {
        Map<State, Long> states = new EnumMap<>(State.class);
        Map<HandbackReason, Long> reasons = new EnumMap<>(HandbackReason.class);
        for (Arrival arrival : arrivals.between(span.start(), span.until())) {
            states.merge(arrival.state(), 1L, Long::sum);
            if (arrival.reason() != null) {
                reasons.merge(arrival.reason(), 1L, Long::sum);
            }
        }
        List<Refusal> refusals =
                reasons.entrySet().stream()
                        .map(each -> new Refusal(each.getKey(), each.getValue()))
                        .sorted(
                                Comparator.comparingLong(Refusal::leads)
                                        .reversed()
                                        .thenComparing(Refusal::reason))
                        .toList();
        long accepted = states.getOrDefault(State.ACCEPTED, 0L);
        return new Acceptance(
                new Share(accepted, accepted + states.getOrDefault(State.HANDED_BACK, 0L)),
                states.getOrDefault(State.COOLED, 0L) + states.getOrDefault(State.CLOSED, 0L),
                states.getOrDefault(State.OPEN, 0L),
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
