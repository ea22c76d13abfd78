package org.tandemcrm.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.WorkingCalendar;
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
                inTime(quarter, terms), attempts(quarter, terms), feedback(quarter, terms));
    }

    /**
     * Something that was to happen by a moment.
     *
     * @param kept whether it has
     * @param decided whether it is settled if it has
     */
    private record Due(boolean kept, boolean decided) {}

    private static Share share(List<Due> all) {
        List<Due> decided = all.stream().filter(Due::decided).toList();
        return new Share(decided.stream().filter(Due::kept).count(), decided.size());
    }

    private Share inTime(Period quarter, Terms terms) {
        WorkingCalendar calendar = firm.calendar();
        return share(
                jdbc.sql(
                                """
                                select k.temperature, k.started_at, k.stopped_at, k.ended_by
                                  from lead_clock k
                                  join lead l on l.lead_id = k.lead_id and l.deleted_at is null
                                 where k.started_at >= :from and k.started_at < :until
                                """)
                        .param("from", Timestamp.from(quarter.start(firm.zone())))
                        .param("until", Timestamp.from(quarter.end(firm.zone())))
                        .query(
                                (row, n) -> {
                                    boolean hot = "HOT".equals(row.getString("temperature"));
                                    int hours = hot ? terms.hotHours() : terms.warmHours();
                                    Instant due =
                                            calendar.plus(
                                                    row.getTimestamp("started_at").toInstant(),
                                                    Duration.ofHours(hours));
                                    return due(
                                            row, "stopped_at", "ended_by", ANSWERS::contains, due);
                                })
                        .list());
    }

    private Share feedback(Period quarter, Terms terms) {
        WorkingCalendar calendar = firm.calendar();
        return share(
                jdbc.sql(
                                """
                                select a.at, a.ended_at, a.state from %s a
                                 where a.at >= :from and a.at < :until
                                """
                                        .formatted(WarmArrivals.SQL))
                        .param("from", Timestamp.from(quarter.start(firm.zone())))
                        .param("until", Timestamp.from(quarter.end(firm.zone())))
                        .query(
                                (row, n) -> {
                                    LocalDate came =
                                            row.getTimestamp("at")
                                                    .toInstant()
                                                    .atZone(firm.zone())
                                                    .toLocalDate();
                                    Instant due =
                                            calendar.plusDays(came, terms.feedbackDays())
                                                    .plusDays(1)
                                                    .atStartOfDay(firm.zone())
                                                    .toInstant();
                                    return due(row, "ended_at", "state", WORDS::contains, due);
                                })
                        .list());
    }

    /** What ended in another way before its time was over says nothing. */
    private Due due(
            ResultSet row, String endedAt, String how, Predicate<String> isKept, Instant due)
            throws SQLException {
        Timestamp ended = row.getTimestamp(endedAt);
        boolean answered = ended != null && isKept.test(row.getString(how));
        boolean inTime = ended != null && !ended.toInstant().isAfter(due);
        return new Due(
                answered && inTime,
                answered || (ended == null ? due.isBefore(clock.instant()) : !inTime));
    }

    /** Since the lead last became warm. */
    private Share attempts(Period quarter, Terms terms) {
        return jdbc.sql(
                        """
                        select count(*) filter (where b.tries >= :attempts) as kept, count(*) as back
                          from (select (select count(*) from lead_touch x
                                          join touch t on t.touch_id = x.touch_id
                                         where x.lead_id = h.lead_id and t.direction = 'OUTBOUND'
                                           and t.occurred_at <= h.at
                                           and t.occurred_at >= coalesce(
                                               (select max(c.at) from temperature_change c
                                                 where c.lead_id = h.lead_id and c.at <= h.at
                                                   and c.from_temperature = 'COLD'), l.opened_at)) as tries
                                  from handback h
                                  join lead l on l.lead_id = h.lead_id and l.deleted_at is null
                                 where h.reason = 'UNREACHABLE' and h.at >= :from and h.at < :until) b
                        """)
                .param("attempts", terms.attempts())
                .param("from", Timestamp.from(quarter.start(firm.zone())))
                .param("until", Timestamp.from(quarter.end(firm.zone())))
                .query((row, n) -> new Share(row.getLong("kept"), row.getLong("back")))
                .single();
    }
}
