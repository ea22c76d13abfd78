package org.tandemcrm.user;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the rows of the change journal, always on the caller's transaction. */
@Component
class ChangeLog {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final JdbcClient jdbc;
    private final CurrentUser me;
    private final Cause cause;
    private final Clock clock;

    ChangeLog(JdbcClient jdbc, CurrentUser me, Cause cause, Clock clock) {
        this.jdbc = jdbc;
        this.me = me;
        this.cause = cause;
        this.clock = clock;
    }

    void inserted(String table, Collection<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        write(
                """
                insert into change_entry (at, actor_id, cause, run_id, table_name, row_key, action)
                select :at::timestamptz, :actor::uuid, :cause, :run::uuid, :table, key, 'INSERT'
                  from unnest(:keys) with ordinality k (key, place) order by place
                """,
                table,
                keys.toArray(String[]::new));
    }

    void keep(ChangeEntry.Action action, String table, String keyColumn, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        write(
                """
                insert into change_entry
                       (at, actor_id, cause, run_id, table_name, row_key, action, before)
                select :at::timestamptz, :actor::uuid, :cause, :run::uuid, :table, t.%2$s::text, '%3$s', to_jsonb(t)
                  from %1$s t where t.%2$s = any(:keys)
                """
                        .formatted(name(table), name(keyColumn), action),
                table,
                ids.toArray(UUID[]::new));
    }

    private void write(String sql, String table, Object[] keys) {
        RunId run = cause.run();
        jdbc.sql(sql)
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", me.find().map(v -> v.id().value()).orElse(null))
                .param("cause", cause.text())
                .param("run", run == null ? null : run.value())
                .param("table", table)
                .param("keys", keys)
                .update();
    }

    List<ChangeEntry> of(String table, String key) {
        return jdbc.sql(
                        "select * from change_entry where table_name = ? and row_key = ?"
                                + " order by sequence desc")
                .params(table, key)
                .query((row, n) -> entry(row))
                .list();
    }

    List<ChangeEntry> of(RunId run) {
        return jdbc.sql("select * from change_entry where run_id = ? order by sequence desc")
                .param(run.value())
                .query((row, n) -> entry(row))
                .list();
    }

    /** Table and column names come from our own code; still nothing else gets into the SQL. */
    static String name(String identifier) {
        if (!NAME.matcher(identifier).matches()) {
            throw new IllegalArgumentException("Not a table or column: " + identifier);
        }
        return identifier;
    }

    private static ChangeEntry entry(ResultSet row) throws SQLException {
        UUID actor = row.getObject("actor_id", UUID.class);
        UUID run = row.getObject("run_id", UUID.class);
        Instant at = row.getTimestamp("at").toInstant();
        return new ChangeEntry(
                row.getLong("sequence"),
                at,
                actor == null ? null : new UserId(actor),
                row.getString("cause"),
                run == null ? null : new RunId(run),
                row.getString("table_name"),
                row.getString("row_key"),
                ChangeEntry.Action.valueOf(row.getString("action")),
                text(row, "before"));
    }

    private static @Nullable String text(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}
