package org.tandemcrm.dashboard.today;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.dashboard.TodayItem;
import org.tandemcrm.dashboard.TodayLine;
import org.tandemcrm.dashboard.TodayPart;
import org.tandemcrm.dashboard.TodaySource;
import org.tandemcrm.dashboard.TodaySource.Wish;
import org.tandemcrm.user.Right;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Imports of the last week that took nothing over, or left rows out. */
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
                                "Imports of the last seven days that took nothing over or left rows"
                                        + " out.",
                                true,
                                failed.size() == 1 ? failed.get(0).href() : "/today#imports"),
                        failed));
    }

    /** All of them: there is no other list of exactly these. */
    private List<TodayLine> failed() {
        return jdbc.sql(
                        """
                        select r.import_id, r.state, r.ended_at, r.problem,
                               string_agg(f.name, ', ' order by f.position) as names,
                               sum(f.failed) as left_out
                          from import_run r join import_file f on f.import_id = r.import_id
                         where r.uploaded_at >= :since and r.ended_at is not null
                         group by r.import_id
                        having r.state = 'FAILED' or sum(f.failed) > 0
                         order by r.ended_at desc, r.import_id
                        """)
                .param("since", Timestamp.from(clock.instant().minus(WEEK)))
                .query(
                        (row, n) ->
                                TodayLine.at(
                                        row.getString("names"),
                                        row.getString("state").equals("FAILED")
                                                ? row.getString("problem")
                                                : "%,d rows left out"
                                                        .formatted(row.getLong("left_out")),
                                        row.getTimestamp("ended_at").toInstant(),
                                        "/imports/" + row.getObject("import_id", UUID.class)))
                .list();
    }
}
