package org.tandemcrm.house;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sweeps the database back to what the migrations left: reference rows stay, all else goes. */
public final class DatabaseBroom {

    private static final int MOST_TRIES = 5;

    private final JdbcClient jdbc;
    private final Map<String, String> rowsOfMigrations = new LinkedHashMap<>();
    private final String whichHaveRows;

    DatabaseBroom(JdbcClient jdbc) {
        this.jdbc = jdbc;
        var tables = tables();
        this.whichHaveRows =
                tables.stream()
                        .map(
                                table ->
                                        "select '%1$s' where exists (select from %1$s)"
                                                .formatted(table))
                        .collect(Collectors.joining(" union all "));
        for (var table : filled()) {
            rowsOfMigrations.put(table, rowsOf(table));
        }
    }

    /** Costs a few milliseconds per table that has rows. */
    public void sweep() {
        var filled = new ArrayList<>(filled());
        // Jobs that recur register themselves only when the application starts.
        jdbc.sql("delete from scheduled_tasks where task_instance <> 'recurring'").update();
        if (!filled.isEmpty()) {
            truncate("truncate " + String.join(", ", filled) + " restart identity cascade");
        }
        rowsOfMigrations.forEach(this::restore);
    }

    /**
     * Once more where a job in the background stands in the way and the database chose us to yield.
     */
    private void truncate(String tables) {
        for (int left = MOST_TRIES; ; left--) {
            try {
                jdbc.sql(tables).update();
                return;
            } catch (PessimisticLockingFailureException deadlock) {
                if (left == 1) {
                    throw deadlock;
                }
            }
        }
    }

    /** In the order they were made, which is the order their keys allow. */
    private List<String> tables() {
        return jdbc.sql(
                        """
                        select quote_ident(relname)
                          from pg_class
                         where relkind in ('r', 'p')
                           and relnamespace = 'public'::regnamespace
                           and relname not in ('flyway_schema_history', 'scheduled_tasks')
                         order by oid
                        """)
                .query(String.class)
                .list();
    }

    private List<String> filled() {
        return whichHaveRows.isEmpty()
                ? List.of()
                : jdbc.sql(whichHaveRows).query(String.class).list();
    }

    private String rowsOf(String table) {
        return jdbc.sql("select json_agg(t)::text from " + table + " t")
                .query(String.class)
                .single();
    }

    private void restore(String table, String rows) {
        jdbc.sql(
                        "insert into %1$s select * from json_populate_recordset(null::%1$s, cast(:rows as json))"
                                .formatted(table))
                .param("rows", rows)
                .update();
    }
}
