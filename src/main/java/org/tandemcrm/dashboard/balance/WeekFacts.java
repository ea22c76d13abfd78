package org.tandemcrm.dashboard.balance;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.flow.Arrival;
import org.tandemcrm.flow.Arrivals;
import org.tandemcrm.shared.Micros;

/** Reads what happened week by week. */
@Component
class WeekFacts {

    /**
     * Week by week. A closed deal takes time to the end of its closing day, and none from there
     * until it is opened again: such a gap is a stretch that counts against. Stretches that begin
     * in one week and end in another are summed before they meet the weeks, so that each is read
     * once; the offset lets the end of a day be worked out once for each, too.
     */
    private static final String OPEN_DEALS =
            """
            with bound as (
                select place, at, lead(at) over (order by place) as until,
                       date_part('epoch', at - :begin::timestamptz) as since,
                       greatest(date_part('epoch', lead(at) over (order by place) - at), 1)
                         as length
                  from unnest(:bounds::timestamptz[]) with ordinality as b (at, place)),
            stretch as (
                select d.accepted_at as since, null::timestamptz as until, 1 as sign
                  from deal d where d.closed_on is null
                union all
                select d.accepted_at, (d.closed_on + 1)::timestamp at time zone :zone, 1
                  from deal d where d.closed_on >= :first
                union all
                select greatest(d.accepted_at, (e.closed_on + 1)::timestamp at time zone :zone),
                       least(e.reopened_at, (d.closed_on + 1)::timestamp at time zone :zone), -1
                  from closure e join deal d on d.deal_id = e.deal_id
                 where e.reopened_at > :begin and not e.correction
                offset 0),
            part as (
                select width_bucket(t.since, :bounds::timestamptz[]) as first,
                       width_bucket(coalesce(t.until, 'infinity'), :bounds::timestamptz[]) as last,
                       sum(t.sign) as deals,
                       sum(t.sign * date_part('epoch', t.since - :begin::timestamptz)) as begun,
                       sum(t.sign * date_part('epoch', t.until - :begin::timestamptz)) as ended
                  from stretch t
                 where t.since < :end and (t.until is null or t.since < t.until)
                 group by 1, 2)
            select w.place,
                   coalesce(sum(case when p.first < w.place and p.last > w.place
                                          then p.deals * w.length
                                     when p.first < w.place then p.ended - p.deals * w.since
                                     when p.last > w.place
                                          then p.deals * (w.since + w.length) - p.begun
                                     else p.ended - p.begun end), 0) / w.length as open_deals
              from bound w
              left join part p on p.first <= w.place and p.last >= w.place
             where w.until is not null
             group by w.place, w.length
             order by w.place
            """;

    private final JdbcClient jdbc;
    private final Roster roster;
    private final WorkedLeads workedLeads;
    private final Firm firm;
    private final Arrivals arrivals;

    WeekFacts(
            JdbcClient jdbc, Roster roster, WorkedLeads workedLeads, Firm firm, Arrivals arrivals) {
        this.arrivals = arrivals;
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
        long[] came = came(weeks);
        Crew crew = roster.crew();
        List<Span.Week> asked = weeks.stream().filter(crew::asksWhoWorked).toList();
        Map<LocalDate, Set<UUID>> worked = asked.isEmpty() ? Map.of() : workedLeads.in(asked);
        WorkWeek work = new WorkWeek(firm.calendar());
        return openDeals(weeks).stream()
                .map(
                        count -> {
                            Span.Week week = weeks.get(count.place());
                            return new Slice(
                                    week.from(),
                                    week.to(),
                                    came[count.place()],
                                    work.between(week.start(), week.end()),
                                    crew.weeks(
                                            work, week, worked.getOrDefault(week.from(), Set.of())),
                                    count.deals());
                        })
                .toList();
    }

    /** How many leads became warm in each week. */
    private long[] came(List<Span.Week> weeks) {
        long[] came = new long[weeks.size()];
        long[] ends = weeks.stream().mapToLong(week -> Micros.of(week.end())).toArray();
        Instant begin = weeks.get(0).start();
        for (Arrival arrival : arrivals.between(begin, weeks.get(weeks.size() - 1).end())) {
            int place = 0;
            while (arrival.at() >= ends[place]) {
                place++;
            }
            came[place]++;
        }
        return came;
    }

    private record OpenDeals(int place, double deals) {}

    private List<OpenDeals> openDeals(List<Span.Week> weeks) {
        List<Timestamp> bounds = new ArrayList<>();
        weeks.forEach(week -> bounds.add(Timestamp.from(week.start())));
        bounds.add(Timestamp.from(weeks.get(weeks.size() - 1).end()));
        return jdbc.sql(OPEN_DEALS)
                .param("zone", firm.zone().getId())
                .param("first", weeks.get(0).from())
                .param("begin", bounds.get(0))
                .param("end", bounds.get(weeks.size()))
                .param("bounds", bounds.toArray(Timestamp[]::new))
                .query(
                        (row, n) ->
                                new OpenDeals(row.getInt("place") - 1, row.getDouble("open_deals")))
                .list();
    }
}
