package org.tandemcrm.flow;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which of some sort changed. A mark is one more row, written in the transaction of the change:
 * writers do not wait for each other. A reader remembers which transactions it has seen, so that a
 * mark whose transaction was begun earlier and committed later is not passed over.
 *
 * @param <C> what a mark names
 */
public abstract class Marks<C> {

    /** Whoever remembers what is older reads everything anew. */
    static final Duration KEPT = Duration.ofDays(2);

    private static final String NEWS =
            """
            select pg_current_snapshot()::text as seen,
                   array(select distinct c.%2$s from %1$s c
                          where c.xid >= pg_snapshot_xmin(:seen::pg_snapshot)::text::bigint
                            and not pg_visible_in_snapshot(c.xid::text::xid8, :seen::pg_snapshot))
                     as changed
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String table;
    private final String column;
    private final Named<C> named;

    /** How the database has what a mark names. */
    record Named<C>(String type, Function<C, String> written, Function<Object, C> read) {

        static final Named<UUID> ID = new Named<>("uuid", UUID::toString, UUID.class::cast);

        static final Named<Instant> MOMENT =
                new Named<>(
                        "timestamptz",
                        Instant::toString,
                        moment -> ((Timestamp) moment).toInstant());
    }

    /**
     * @param table that holds them
     * @param column of the table that says what changed; all did where it is null
     */
    Marks(JdbcClient jdbc, Clock clock, String table, String column, Named<C> named) {
        this.named = named;
        this.jdbc = jdbc;
        this.clock = clock;
        this.table = table;
        this.column = column;
    }

    /**
     * What became known since a reader last asked.
     *
     * @param seen what the reader has seen now, to ask with the next time
     * @param all everything may have changed
     */
    public record News<C>(String seen, boolean all, List<C> changed) {}

    /**
     * @param seen absent for a reader that has not seen anything
     */
    public News<C> since(@Nullable String seen) {
        if (seen == null) {
            return new News<>(
                    jdbc.sql("select pg_current_snapshot()::text").query(String.class).single(),
                    true,
                    List.of());
        }
        return jdbc.sql(NEWS.formatted(table, column))
                .param("seen", seen)
                .query((row, n) -> news(row))
                .single();
    }

    /** Says in the present transaction that figures must read these anew. */
    public void mark(Collection<C> changed) {
        if (!changed.isEmpty()) {
            write(changed.stream().map(named.written()).toArray(String[]::new));
        }
    }

    /** Says that all may have changed. */
    public void markAll() {
        write(new String[1]);
    }

    private void write(@Nullable String[] changed) {
        jdbc.sql(
                        "insert into %s (%s, at) select unnest(:changed::text[]::%s[]), :at"
                                .formatted(table, column, named.type()))
                .param("changed", changed)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Nobody asks for these any more. */
    @Transactional
    public void forgetOld() {
        jdbc.sql("delete from %s where at < ?".formatted(table))
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private News<C> news(ResultSet row) throws SQLException {
        Array array = row.getArray("changed");
        List<@Nullable Object> changed = Arrays.asList((Object[]) array.getArray());
        return new News<>(
                row.getString("seen"),
                changed.contains(null),
                changed.stream().filter(Objects::nonNull).map(named.read()).toList());
    }
}
