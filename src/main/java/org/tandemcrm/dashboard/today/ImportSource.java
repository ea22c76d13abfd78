package org.tandemcrm.dashboard.today;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.dashboard.TodayItem;
import org.tandemcrm.dashboard.TodayLine;
import org.tandemcrm.dashboard.TodayPart;
import org.tandemcrm.dashboard.TodaySource;
import org.tandemcrm.dashboard.TodaySource.Wish;
import org.tandemcrm.user.Right;

/** Imports of the last week that failed, so that nothing was taken over. */
@Component
@Order(70)
class ImportSource implements TodaySource {

    private static final Duration WEEK = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportSource(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Stream<TodayPart> of(Wish wish) {
        if (!wish.reader().may(Right.IMPORT)) {
            return Stream.empty();
        }
        List<TodayLine> failed = failed();
        return Stream.of(
                new TodayPart(
                        new TodayItem(
                                "imports",
                                failed.size(),
                                failed.size() == 1 ? "import failed" : "imports failed",
                                "Imports of the last seven days that failed, so that nothing was"
                                        + " taken over.",
                                true,
                                failed.size() == 1 ? failed.get(0).href() : wish.onPage("imports")),
                        failed));
    }

    /** All of them: there is no other list of exactly these. */
    private List<TodayLine> failed() {
        return jdbc.sql(
                        """
                        select title, problem, ended_at, coalesce(result_href, '/jobs/' || job_run_id)
                               as href
                          from job_run
                         where kind = 'import' and state = 'FAILED' and ended_at >= :since
                         order by ended_at desc, job_run_id
                        """)
                .param("since", Timestamp.from(clock.instant().minus(WEEK)))
                .query(
                        (row, n) ->
                                TodayLine.at(
                                        row.getString("title"),
                                        row.getString("problem"),
                                        row.getTimestamp("ended_at").toInstant(),
                                        row.getString("href")))
                .list();
    }
}
