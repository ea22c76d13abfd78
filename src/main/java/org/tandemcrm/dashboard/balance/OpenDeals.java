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
     * deals they come to the average of each week times its work. A moment's place in the work of
     * the days is found from its week, so that a deal meets the two weeks alone in which it began
     * and ended. Its parameters are those of {@link #each}.
     */
    static final String EACH =
            """
            (with stretch as (
            %s),
            inside as (
                select t.deal_id, t.sign, greatest(t.since, :begin) as since,
                       least(t.until, :end) as until
                  from stretch t
                 where t.since < :end and coalesce(t.until, 'infinity') > greatest(t.since, :begin)),
            placed as (
                select i.*, width_bucket(i.since, :bounds::timestamptz[]) as first,
                       width_bucket(i.until, :bounds::timestamptz[]) as last
                  from inside i),
            part as (
                select p.deal_id,
                       sum(p.sign * (
                           (:done::float8[])[p.last] - (:done::float8[])[p.first]
                           + (:rate::float8[])[p.last]
                             * date_part('epoch', p.until - (:bounds::timestamptz[])[p.last])
                           - (:rate::float8[])[p.first]
                             * date_part('epoch', p.since - (:bounds::timestamptz[])[p.first])
                           )) as weeks
                  from placed p
                 group by p.deal_id)
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
        return jdbc.sql(AVERAGE).params(bounds(weeks)).query(Double.class).list().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /**
     * The parameters of a table of {@link #EACH}.
     *
     * @param work how much of a usual week of work each week holds
     */
    Map<String, Object> each(List<Span.Week> weeks, List<Double> work) {
        Double[] done = new Double[weeks.size() + 1];
        Double[] rate = new Double[weeks.size() + 1];
        done[0] = 0.0;
        for (int place = 0; place < weeks.size(); place++) {
            done[place + 1] = done[place] + work.get(place);
            rate[place] = work.get(place) / Math.max(1, weeks.get(place).seconds());
        }
        rate[weeks.size()] = 0.0;
        Map<String, Object> parameters = bounds(weeks);
        parameters.put("done", done);
        parameters.put("rate", rate);
        return parameters;
    }

    /** Which weeks are meant, and where their days end. */
    private Map<String, Object> bounds(List<Span.Week> weeks) {
        List<Instant> bounds = new ArrayList<>(weeks.stream().map(Span.Week::start).toList());
        bounds.add(weeks.isEmpty() ? Instant.EPOCH : weeks.get(weeks.size() - 1).end());
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("zone", firm.zone().getId());
        parameters.put("first", bounds.get(0).atZone(firm.zone()).toLocalDate());
        parameters.put("begin", Timestamp.from(bounds.get(0)));
        parameters.put("end", Timestamp.from(bounds.get(weeks.size())));
        parameters.put("bounds", bounds.stream().map(Timestamp::from).toArray(Timestamp[]::new));
        return parameters;
    }
}
