package org.tandemcrm.house;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sweeps the database back to what the migrations left: reference rows stay, all else goes. Most
 * tests leave a handful of rows, which are deleted many times quicker than two hundred tables are
 * truncated; a function of the database does it, for it plans its statements once.
 */
public final class DatabaseBroom {

    private static final int MOST_TRIES = 5;

    private final JdbcClient jdbc;

    DatabaseBroom(JdbcClient jdbc) {
        this.jdbc = jdbc;
        List<String> tables = tables();
        jdbc.sql("create schema broom").update();
        List<String> ofMigrations = tables.stream().filter(this::isFilled).toList();
        ofMigrations.forEach(this::keep);
        jdbc.sql(function(tables, ofMigrations)).update();
    }

    /** Takes some milliseconds. */
    public void sweep() {
        for (int left = MOST_TRIES; ; left--) {
            try {
                List<String> large = jdbc.sql("select broom.sweep()").query(String.class).list();
                large.forEach(table -> jdbc.sql("vacuum " + table).update());
                return;
            } catch (PessimisticLockingFailureException deadlock) {
                // A job in the background stands in the way, and the database chose us to yield.
                if (left == 1) {
                    throw deadlock;
                }
            }
        }
    }

    /** Whoever still writes is waited for. Keys are not checked, for everything goes. */
    private String function(List<String> tables, List<String> ofMigrations) {
        Stream<String> body =
                Stream.of(
                                Stream.of(
                                        // Jobs that recur register themselves only at the start.
                                        "delete from scheduled_tasks where task_instance <> 'recurring'",
                                        "lock table %s in share row exclusive mode"
                                                .formatted(String.join(", ", tables))),
                                tables.stream().map("delete from %s"::formatted),
                                numbers().stream().map("perform setval('%s', 1, false)"::formatted),
                                ofMigrations.stream()
                                        .map("insert into %1$s table broom.%1$s"::formatted),
                                // Who keeps figures in memory hears that all are gone.
                                Stream.of(
                                        "insert into lead_change (at) values (now())",
                                        "insert into approach_change (at) values (now())"))
                        .flatMap(statements -> statements);
        return """
                create function broom.sweep() returns setof text language plpgsql
                   set session_replication_role = replica
                as $$ begin
                    %s;
                    return query select oid::regclass::text from pg_class
                                  where relkind = 'r' and relnamespace = 'public'::regnamespace
                                    and pg_relation_size(oid) > 1000000;
                end $$
                """
                .formatted(body.collect(Collectors.joining(";\n    ")));
    }

    private boolean isFilled(String table) {
        return jdbc.sql("select exists (select from %s)".formatted(table))
                .query(Boolean.class)
                .single();
    }

    private void keep(String table) {
        jdbc.sql("create table broom.%1$s as table %1$s".formatted(table)).update();
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

    /** The sequences behind columns that number their rows. */
    private List<String> numbers() {
        return jdbc.sql(
                        """
                        select s.oid::regclass::text
                          from pg_class s join pg_depend d on d.objid = s.oid and d.deptype = 'i'
                         where s.relkind = 'S' and s.relnamespace = 'public'::regnamespace
                         order by s.oid
                        """)
                .query(String.class)
                .list();
    }
}
