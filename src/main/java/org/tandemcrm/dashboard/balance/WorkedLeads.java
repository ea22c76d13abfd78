package org.tandemcrm.dashboard.balance;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who accepted or touched leads, week by week. */
@Component
class WorkedLeads {

    private final JdbcClient jdbc;

    WorkedLeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the week's first day; weeks without any are absent. */
    Map<LocalDate, Set<UUID>> in(List<Span.Week> weeks) {
        Map<LocalDate, Set<UUID>> worked = new HashMap<>();
        jdbc.sql(
                        """
                        with w (first_day, since, until) as (
                            select * from unnest(:days::date[], :sinces::timestamptz[], :untils::timestamptz[]))
                        select w.first_day, u.user_id from w cross join user_account u
                         where exists (select from touch t
                                        where t.user_id = u.user_id and t.pursuit is not null
                                          and t.occurred_at >= w.since and t.occurred_at < w.until)
                            or exists (select from lead l join deal d on d.lead_id = l.lead_id
                                        where l.accepted_by = u.user_id
                                          and l.accepted_at >= w.since and l.accepted_at < w.until)
                        """)
                .param("days", column(weeks, week -> Date.valueOf(week.from()), Date[]::new))
                .param(
                        "sinces",
                        column(weeks, week -> Timestamp.from(week.start()), Timestamp[]::new))
                .param(
                        "untils",
                        column(weeks, week -> Timestamp.from(week.end()), Timestamp[]::new))
                .query(
                        row -> {
                            worked.computeIfAbsent(
                                            row.getObject("first_day", LocalDate.class),
                                            day -> new HashSet<>())
                                    .add(row.getObject("user_id", UUID.class));
                        });
        return worked;
    }

    private static <T> T[] column(
            List<Span.Week> weeks, Function<Span.Week, T> of, IntFunction<T[]> empty) {
        return weeks.stream().map(of).toArray(empty);
    }
}
