package org.tandemcrm.dashboard.balance;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.WarmArrivals;

/** Reads what happened week by week. */
@Component
class WeekFacts {

    /**
     * Week by week. A closed deal takes time to the end of its closing day, and none from there
     * until it is opened again.
     */
    private static final String COUNTS =
            """
            with gap as materialized (
                select greatest(d.accepted_at,
                                (e.closed_on + 1)::timestamp at time zone :zone) as since,
                       least(e.reopened_at,
                             (d.closed_on + 1)::timestamp at time zone :zone) as until
                  from closure e join deal d on d.deal_id = e.deal_id
                 where e.reopened_at > :begin and not e.correction)
            select w.place,
                   (select count(*) from %s a where a.at >= w.since and a.at < w.until),
                   (select coalesce(sum(extract(epoch from w.until - greatest(w.since, d.accepted_at))), 0)
                      from deal d where d.closed_on is null and d.accepted_at < w.until)
                 + (select coalesce(sum(extract(epoch from
                           least(w.until, (d.closed_on + 1)::timestamp at time zone :zone)
                           - greatest(w.since, d.accepted_at))), 0)
                      from deal d where d.closed_on >= w.first_day and d.accepted_at < w.until
                       and d.accepted_at < (d.closed_on + 1)::timestamp at time zone :zone)
                 - (select coalesce(sum(extract(epoch from
                           least(w.until, g.until) - greatest(w.since, g.since))), 0)
                      from gap g
                     where g.since < least(w.until, g.until) and g.until > w.since)
                   as open_seconds,
                   greatest(extract(epoch from w.until - w.since), 1) as seconds
              from unnest(:sinces::timestamptz[], :untils::timestamptz[], :days::date[])
                   with ordinality as w (since, until, first_day, place)
             order by w.place
            """
                    .formatted(WarmArrivals.MOMENTS);

    private final JdbcClient jdbc;
    private final Roster roster;
    private final WorkedLeads workedLeads;
    private final Firm firm;

    WeekFacts(JdbcClient jdbc, Roster roster, WorkedLeads workedLeads, Firm firm) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.workedLeads = workedLeads;
        this.firm = firm;
    }

    /** The day of the first lead, if there is any. */
    Optional<LocalDate> firstDay() {
        return jdbc.sql("select min(opened_at) from lead where deleted_at is null")
                .query(Timestamp.class)
                .optional()
                .map(at -> at.toInstant().atZone(firm.zone()).toLocalDate());
    }

    List<Slice> slices(Span span) {
        List<Span.Week> weeks = span.weeks();
        List<Counts> counts = counts(weeks);
        Crew crew = roster.crew();
        List<Span.Week> asked = weeks.stream().filter(crew::asksWhoWorked).toList();
        Map<LocalDate, Set<UUID>> worked = asked.isEmpty() ? Map.of() : workedLeads.in(asked);
        WorkWeek work = new WorkWeek(firm.calendar());
        return counts.stream()
                .map(
                        count -> {
                            Span.Week week = weeks.get(count.place());
                            return new Slice(
                                    week.from(),
                                    week.to(),
                                    count.came(),
                                    work.between(week.start(), week.end()),
                                    crew.weeks(
                                            work, week, worked.getOrDefault(week.from(), Set.of())),
                                    count.openDeals());
                        })
                .toList();
    }

    private record Counts(int place, long came, double openDeals) {}

    private List<Counts> counts(List<Span.Week> weeks) {
        return jdbc.sql(COUNTS)
                .param("zone", firm.zone().getId())
                .param("begin", Timestamp.from(weeks.get(0).start()))
                .param("sinces", stamps(weeks.stream().map(Span.Week::start).toList()))
                .param("untils", stamps(weeks.stream().map(Span.Week::end).toList()))
                .param(
                        "days",
                        weeks.stream().map(week -> Date.valueOf(week.from())).toArray(Date[]::new))
                .query(
                        (row, n) ->
                                new Counts(
                                        row.getInt("place") - 1,
                                        row.getLong(2),
                                        row.getDouble("open_seconds") / row.getDouble("seconds")))
                .list();
    }

    private static Timestamp[] stamps(List<Instant> moments) {
        return moments.stream().map(Timestamp::from).toArray(Timestamp[]::new);
    }
}
