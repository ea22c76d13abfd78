package org.tandemcrm.dashboard.balance;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.firm.Firm;

/**
 * How long deals were open. A closed deal takes time to the end of its closing day, and none from
 * there until it is opened again: such a gap is a stretch that counts against.
 */
@Component
class OpenDeals {

    /** The offset lets the end of a day be worked out once for each. */
    private static final String STRETCHES =
            """
            select d.deal_id, d.accepted_at as since, null::timestamptz as until, 1 as sign
              from deal d where d.closed_on is null
            union all
            select d.deal_id, d.accepted_at,
                   (d.closed_on + 1)::timestamp at time zone :zone, 1
              from deal d where d.closed_on >= :first
            union all
            select d.deal_id,
                   greatest(d.accepted_at, (e.closed_on + 1)::timestamp at time zone :zone),
                   least(e.reopened_at, (d.closed_on + 1)::timestamp at time zone :zone), -1
              from closure e join deal d on d.deal_id = e.deal_id
             where e.reopened_at > :begin and not e.correction
            offset 0
            """;

    /**
     * How many were open at a time in each week. Stretches that begin in one week and end in
     * another are summed before they meet the weeks, so that each is read once.
     */
    private static final String AVERAGE =
            """
            with bound as (
                select place, at, lead(at) over (order by place) as until,
                       date_part('epoch', at - :begin::timestamptz) as since,
                       greatest(date_part('epoch', lead(at) over (order by place) - at), 1)
                         as length
                  from unnest(:bounds::timestamptz[]) with ordinality as b (at, place)),
            stretch as (
            %s),
            part as (
                select width_bucket(t.since, :bounds::timestamptz[]) as first,
                       width_bucket(coalesce(t.until, 'infinity'), :bounds::timestamptz[]) as last,
                       sum(t.sign) as deals,
                       sum(t.sign * date_part('epoch', t.since - :begin::timestamptz)) as begun,
                       sum(t.sign * date_part('epoch', t.until - :begin::timestamptz)) as ended
                  from stretch t
                 where t.since < :end and (t.until is null or t.since < t.until)
                 group by 1, 2)
            select coalesce(sum(case when p.first < w.place and p.last > w.place
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
            """
                    .formatted(STRETCHES);

    /**
     * A table to read from: deal_id and weeks, how many usual weeks of work each was open. Over all
     * deals they come to the average of each week times its work. Its parameters are those of
     * {@link #each}.
     */
    static final String EACH =
            """
            (with bound as (
                select place, at as since, lead(at) over (order by place) as until
                  from unnest(:bounds::timestamptz[]) with ordinality as b (at, place)),
            week as (
                select b.since, b.until,
                       w.work / greatest(date_part('epoch', b.until - b.since), 1) as worth
                  from bound b
                  join unnest(:work::float8[]) with ordinality as w (work, place)
                    on w.place = b.place),
            stretch as (
            %s),
            part as (
                select t.deal_id,
                       sum(t.sign * w.worth * date_part('epoch',
                           least(t.until, w.until) - greatest(t.since, w.since))) as weeks
                  from stretch t
                  join week w on t.since < w.until and coalesce(t.until, 'infinity') > w.since
                 where coalesce(t.until, 'infinity') > t.since
                 group by t.deal_id)
            select deal_id, weeks from part where weeks > 1e-9)
            """
                    .formatted(STRETCHES);

    private final JdbcClient jdbc;
    private final Firm firm;

    OpenDeals(JdbcClient jdbc, Firm firm) {
        this.jdbc = jdbc;
        this.firm = firm;
    }

    /** How many were open at a time in each of these weeks. */
    double[] average(List<Span.Week> weeks) {
        return jdbc
                .sql(AVERAGE)
                .params(bounds(weeks))
                .param("end", Timestamp.from(weeks.get(weeks.size() - 1).end()))
                .query(Double.class)
                .list()
                .stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /**
     * The parameters of a table of {@link #EACH}.
     *
     * @param work how much of a usual week of work each week holds
     */
    Map<String, Object> each(List<Span.Week> weeks, List<Double> work) {
        Map<String, Object> parameters = bounds(weeks);
        parameters.put("work", work.toArray(Double[]::new));
        return parameters;
    }

    /** Which weeks are meant, and where their days end. */
    private Map<String, Object> bounds(List<Span.Week> weeks) {
        List<Instant> bounds = new ArrayList<>(weeks.stream().map(Span.Week::start).toList());
        weeks.stream().skip(Math.max(0, weeks.size() - 1)).map(Span.Week::end).forEach(bounds::add);
        Instant begin = bounds.isEmpty() ? Instant.EPOCH : bounds.get(0);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("zone", firm.zone().getId());
        parameters.put("first", begin.atZone(firm.zone()).toLocalDate());
        parameters.put("begin", Timestamp.from(begin));
        parameters.put("bounds", bounds.stream().map(Timestamp::from).toArray(Timestamp[]::new));
        return parameters;
    }
}
