package org.tandemcrm.campaign;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.Right;

/** Where the year's plan hangs for everybody to see. */
@Service
@Transactional(readOnly = true)
public class PlanBoard {

    private static final int MOST = 500;
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    private static final String ENTRIES =
            """
            select g.campaign_id, g.name, g.channel, g.status,
                   coalesce(g.started_on, g.starts_on) as first_day,
                   coalesce(g.ended_on, g.ends_on) as last_day, p.name as part_of
              from campaign g left join campaign p on p.campaign_id = g.parent_id
             where g.deleted_at is null and g.status <> 'CANCELLED'
            """;

    private final JdbcClient jdbc;
    private final Firm firm;
    private final Presence presence;

    PlanBoard(JdbcClient jdbc, Firm firm, Presence presence) {
        this.jdbc = jdbc;
        this.firm = firm;
        this.presence = presence;
    }

    private record Sum(int quarter, BigDecimal planned, BigDecimal actual) {}

    /**
     * The plan of a fiscal year.
     *
     * @param year the calendar year in which it begins; the present one if absent
     */
    public YearPlan of(@Nullable Integer year) {
        LocalDate from = start(year);
        Period days = new Period(from, from.plusYears(1).minusDays(1));
        List<YearPlan.Entry> dated = dated(days);
        Map<Integer, Sum> sums =
                presence.viewer().may(Right.SEE_COSTS) ? sums(days) : new HashMap<>();
        List<YearPlan.Quarter> quarters = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            quarters.add(quarter(i, from.plusMonths(3L * i), dated, sums.get(i)));
        }
        return new YearPlan(days, quarters, undated(), dated.size() == MOST);
    }

    private LocalDate start(@Nullable Integer year) {
        LocalDate present = firm.settings().fiscalYearStart(presence.today());
        if (year == null) {
            return present;
        }
        if (year < EARLIEST || year > LATEST) {
            throw new InvalidInput("year", "Give a year between 1900 and 2200.");
        }
        return present.withYear(year);
    }

    private YearPlan.Quarter quarter(
            int index, LocalDate from, List<YearPlan.Entry> dated, @Nullable Sum sum) {
        Period days = new Period(from, from.plusMonths(3).minusDays(1));
        LocalDate today = presence.today();
        List<YearPlan.Stretch> stretches = new ArrayList<>();
        for (YearPlan.Entry entry : dated) {
            Period span = entry.span(today);
            if (!span.from().isAfter(days.to()) && !span.to().isBefore(days.from())) {
                stretches.add(YearPlan.Stretch.of(entry, span, days));
            }
        }
        return new YearPlan.Quarter(
                index + 1,
                days,
                days.contains(today),
                stretches,
                sum == null ? null : sum.planned(),
                sum == null ? null : sum.actual());
    }

    private List<YearPlan.Entry> dated(Period days) {
        return jdbc.sql(
                        "select * from ("
                                + ENTRIES
                                + """
                                ) g
                                 where first_day <= :to
                                   and coalesce(last_day,
                                           case when status = 'RUNNING'
                                                then greatest(first_day, cast(:today as date))
                                                else first_day end) >= :from
                                 order by first_day, name, campaign_id limit :most
                                """)
                .param("from", days.from())
                .param("to", days.to())
                .param("today", presence.today())
                .param("most", MOST)
                .query((row, n) -> entry(row))
                .list();
    }

    private List<YearPlan.Entry> undated() {
        return jdbc.sql(
                        ENTRIES
                                + """
                                   and g.status in ('PLANNED', 'BRIEFED') and g.starts_on is null
                                 order by g.sort_name, g.campaign_id limit :most
                                """)
                .param("most", MOST)
                .query((row, n) -> entry(row))
                .list();
    }

    /** What is spent in which quarter: by a cost's own day, else by the campaign's first. */
    private Map<Integer, Sum> sums(Period days) {
        Map<Integer, Sum> sums = new HashMap<>();
        jdbc.sql(
                        """
                        select (extract(year from age(k.day, cast(:from as date))) * 4
                                + floor(extract(month from age(k.day, cast(:from as date))) / 3))
                                   ::int as quarter,
                               coalesce(sum(k.planned), 0) as planned,
                               coalesce(sum(k.actual), 0) as actual
                          from (select c.planned, c.actual,
                                       coalesce(c.incurred_on, g.started_on, g.starts_on) as day
                                  from campaign_cost c join campaign g using (campaign_id)
                                 where g.deleted_at is null and g.status <> 'CANCELLED') k
                         where k.day between :from and :to
                         group by 1
                        """)
                .param("from", days.from())
                .param("to", days.to())
                .query(
                        (row, n) ->
                                new Sum(
                                        row.getInt("quarter"),
                                        row.getBigDecimal("planned"),
                                        row.getBigDecimal("actual")))
                .list()
                .forEach(sum -> sums.put(sum.quarter(), sum));
        return sums;
    }

    private static YearPlan.Entry entry(ResultSet row) throws SQLException {
        return new YearPlan.Entry(
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                row.getString("name"),
                CampaignChannel.valueOf(row.getString("channel")),
                CampaignStatus.valueOf(row.getString("status")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("part_of"));
    }
}
