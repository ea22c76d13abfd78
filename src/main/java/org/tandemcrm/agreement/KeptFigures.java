package org.tandemcrm.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactNames;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.WorkingCalendar;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.WarmArrivals;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.Share;

/** Counts how far sales has kept its side. */
@Component
class KeptFigures {

    private static final Set<String> ANSWERS = Set.of("ATTEMPT", "THEY_CALLED", "ACCEPTED");
    private static final Set<String> WORDS = Set.of("ACCEPTED", "HANDED_BACK");

    private final JdbcClient jdbc;
    private final Firm firm;
    private final Clock clock;

    KeptFigures(JdbcClient jdbc, Firm firm, Clock clock) {
        this.jdbc = jdbc;
        this.firm = firm;
        this.clock = clock;
    }

    SalesKept kept(Period quarter, Terms terms) {
        return new SalesKept(
                share(cases(Promised.ANSWERS, quarter, terms)),
                share(cases(Promised.ATTEMPTS, quarter, terms)),
                share(cases(Promised.FEEDBACK, quarter, terms)));
    }

    /** The leads by which it is decided whether the promise was kept, the latest first. */
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
        return within(
                        """
                        select k.lead_id, k.temperature, k.started_at as at, k.stopped_at as ended_at,
                               k.ended_by as how
                          from lead_clock k
                         where k.started_at >= :from and k.started_at < :until
                           and not exists (select from lead l where l.lead_id = k.lead_id
                                              and l.deleted_at is not null)
                         order by k.started_at desc, k.lead_clock_id
                        """,
                        quarter)
                .query(
                        (row, n) -> {
                            boolean hot = "HOT".equals(row.getString("temperature"));
                            int hours = hot ? terms.hotHours() : terms.warmHours();
                            Instant at = row.getTimestamp("at").toInstant();
                            Instant due = calendar.plus(at, Duration.ofHours(hours));
                            return due(row, ANSWERS::contains, due);
                        })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private List<PromiseCase> feedback(Period quarter, Terms terms) {
        WorkingCalendar calendar = firm.calendar();
        return within(
                        """
                        select a.lead_id, a.at, a.ended_at, a.state as how from %s a
                         where a.at >= :from and a.at < :until order by a.at desc, a.arrival_id
                        """
                                .formatted(WarmArrivals.SQL),
                        quarter)
                .query(
                        (row, n) -> {
                            Instant at = row.getTimestamp("at").toInstant();
                            LocalDate came = at.atZone(firm.zone()).toLocalDate();
                            Instant due =
                                    calendar.plusDays(came, terms.feedbackDays())
                                            .plusDays(1)
                                            .atStartOfDay(firm.zone())
                                            .toInstant();
                            return due(row, WORDS::contains, due);
                        })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** None while nobody can tell; what ended in another way before its time says nothing. */
    private Optional<PromiseCase> due(ResultSet row, Predicate<String> isKept, Instant due)
            throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        Instant end = ended == null ? null : ended.toInstant();
        boolean answered = end != null && isKept.test(row.getString("how"));
        boolean inTime = end != null && !end.isAfter(due);
        boolean decided = answered || (end == null ? due.isBefore(clock.instant()) : !inTime);
        return decided
                ? Optional.of(
                        new PromiseCase(
                                lead(row),
                                row.getTimestamp("at").toInstant(),
                                due,
                                end,
                                answered && inTime))
                : Optional.empty();
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
                         order by h.at desc, h.handback_id
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
