package org.tandemcrm.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactNames;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.WorkingCalendar;
import org.tandemcrm.flow.Arrival;
import org.tandemcrm.flow.Arrival.State;
import org.tandemcrm.flow.Arrivals;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.shared.Micros;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.Share;

/** Counts how far sales has kept its side. */
@Component
class KeptFigures {

    private static final Set<String> ANSWERS = Set.of("ATTEMPT", "THEY_CALLED", "ACCEPTED");
    private static final Set<State> WORDS = Set.of(State.ACCEPTED, State.HANDED_BACK);

    private final JdbcClient jdbc;
    private final Firm firm;
    private final Arrivals arrivals;
    private final Clock clock;

    KeptFigures(JdbcClient jdbc, Firm firm, Arrivals arrivals, Clock clock) {
        this.jdbc = jdbc;
        this.arrivals = arrivals;
        this.firm = firm;
        this.clock = clock;
    }

    SalesKept kept(Period quarter, Terms terms) {
        return new SalesKept(
                share(cases(Promised.ANSWERS, quarter, terms)),
                share(cases(Promised.ATTEMPTS, quarter, terms)),
                share(cases(Promised.FEEDBACK, quarter, terms)));
    }

    /** The leads by which it is decided whether the promise was kept, in no order. */
    List<PromiseCase> cases(Promised promised, Period quarter, Terms terms) {
        return switch (promised) {
            case ANSWERS -> answers(quarter, terms);
            case ATTEMPTS -> attempts(quarter, terms);
            case FEEDBACK -> feedback(quarter, terms);
        };
    }

    static Share share(List<PromiseCase> cases) {
        return new Share(cases.stream().filter(PromiseCase::kept).count(), cases.size());
    }

    private List<PromiseCase> answers(Period quarter, Terms terms) {
        WorkingCalendar calendar = firm.calendar();
        return decided(
                within(
                                """
                        select k.lead_id, k.temperature, k.started_at as at, k.stopped_at as ended_at,
                               k.ended_by as how
                          from lead_clock k
                         where k.started_at >= :from and k.started_at < :until
                           and not exists (select from lead l where l.lead_id = k.lead_id
                                              and l.deleted_at is not null)
                        """,
                                quarter)
                        .query(
                                (row, n) -> {
                                    boolean hot = "HOT".equals(row.getString("temperature"));
                                    int hours = hot ? terms.hotHours() : terms.warmHours();
                                    Instant at = row.getTimestamp("at").toInstant();
                                    Timestamp ended = row.getTimestamp("ended_at");
                                    return new Awaited(
                                            lead(row),
                                            at,
                                            calendar.plus(at, Duration.ofHours(hours)),
                                            ended == null ? null : ended.toInstant(),
                                            ended != null
                                                    && ANSWERS.contains(row.getString("how")));
                                })
                        .list());
    }

    private List<PromiseCase> feedback(Period quarter, Terms terms) {
        ZoneId zone = firm.zone();
        WorkingCalendar calendar = firm.calendar();
        Map<LocalDate, Instant> dues = new HashMap<>();
        List<Awaited> awaited = new ArrayList<>();
        for (Arrival arrival : arrivals.between(quarter.start(zone), quarter.end(zone))) {
            Instant at = Micros.instant(arrival.at());
            boolean ended = arrival.endedAt() != Micros.NEVER;
            awaited.add(
                    new Awaited(
                            new LeadId(arrival.lead()),
                            at,
                            dues.computeIfAbsent(
                                    at.atZone(zone).toLocalDate(),
                                    came ->
                                            calendar.plusDays(came, terms.feedbackDays())
                                                    .plusDays(1)
                                                    .atStartOfDay(zone)
                                                    .toInstant()),
                            ended ? Micros.instant(arrival.endedAt()) : null,
                            WORDS.contains(arrival.state())));
        }
        return decided(awaited);
    }

    private List<PromiseCase> decided(List<Awaited> awaited) {
        Instant now = clock.instant();
        return awaited.stream().map(each -> each.decided(now)).flatMap(Optional::stream).toList();
    }

    /** Since the lead last became warm. */
    private List<PromiseCase> attempts(Period quarter, Terms terms) {
        return within(
                        """
                        select h.lead_id, h.at,
                               (select count(*) from lead_touch x
                                  join touch t on t.touch_id = x.touch_id
                                 where x.lead_id = h.lead_id and t.direction = 'OUTBOUND'
                                   and t.occurred_at <= h.at
                                   and t.occurred_at >= coalesce(
                                       (select max(c.at) from temperature_change c
                                         where c.lead_id = h.lead_id and c.at <= h.at
                                           and c.from_temperature = 'COLD'), l.opened_at)) as tries
                          from handback h
                          join lead l on l.lead_id = h.lead_id and l.deleted_at is null
                         where h.reason = 'UNREACHABLE' and h.at >= :from and h.at < :until
                        """,
                        quarter)
                .query(
                        (row, n) ->
                                new PromiseCase(
                                        lead(row),
                                        row.getTimestamp("at").toInstant(),
                                        null,
                                        null,
                                        row.getInt("tries") >= terms.attempts()))
                .list();
    }

    private StatementSpec within(String sql, Period quarter) {
        return jdbc.sql(sql)
                .param("from", Timestamp.from(quarter.start(firm.zone())))
                .param("until", Timestamp.from(quarter.end(firm.zone())));
    }

    private static LeadId lead(ResultSet row) throws SQLException {
        return new LeadId(row.getObject("lead_id", UUID.class));
    }

    /** How the leads are called. */
    Map<LeadId, String> names(List<PromiseCase> cases) {
        Map<LeadId, String> names = new HashMap<>();
        jdbc.sql(
                        """
                        select l.lead_id,
                               coalesce(case when c.contact_id is not null then %s end, k.name)
                                   as name
                          from lead l
                          left join contact c on c.contact_id = l.contact_id
                          left join company k on k.company_id = l.company_id
                         where l.lead_id = any(?)
                        """
                                .formatted(ContactNames.SHOWN_SQL))
                .param(cases.stream().map(each -> each.lead().value()).toArray(UUID[]::new))
                .query(
                        row -> {
                            names.put(lead(row), row.getString("name"));
                        });
        return names;
    }
}
