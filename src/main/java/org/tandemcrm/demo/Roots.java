package org.tandemcrm.demo;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deletes records with everything that cannot be without them, by the foreign keys of the database:
 * a row that needs the record goes with it, a row that merely mentions it forgets it.
 */
final class Roots {

    /** These name their record in a column that may be empty, and yet are about nothing else. */
    private static final Set<String> ALWAYS_WITH_IT = Set.of("lead", "timeline_entry", "touch");

    /** A key that points at a table; each key of ours has one column. */
    private record Key(String table, String column, boolean required, String own) {}

    private final JdbcClient jdbc;

    Roots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Deletes the rows whose id, in the column that is named after their table, is one of these.
     */
    void pull(String table, List<UUID> ids) {
        pull(table, table + "_id", ids);
    }

    private void pull(String table, String own, List<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        UUID[] wanted = ids.toArray(UUID[]::new);
        for (Key key : keysTo(table)) {
            if (key.required() || ALWAYS_WITH_IT.contains(key.table())) {
                follow(key, wanted);
            } else {
                jdbc.sql(
                                "update %1$s set %2$s = null where %2$s = any(:ids)"
                                        .formatted(key.table(), key.column()))
                        .param("ids", wanted)
                        .update();
            }
        }
        jdbc.sql("delete from %s where %s = any(:ids)".formatted(table, own))
                .param("ids", wanted)
                .update();
    }

    /** Rows that have one id of their own may have followers in turn; others have none. */
    private void follow(Key key, UUID[] wanted) {
        if (key.own().isEmpty() || key.own().contains(",") || key.own().equals(key.column())) {
            jdbc.sql("delete from %s where %s = any(:ids)".formatted(key.table(), key.column()))
                    .param("ids", wanted)
                    .update();
            return;
        }
        List<UUID> followers =
                jdbc.sql(
                                "select %s from %s where %s = any(:ids)"
                                        .formatted(key.own(), key.table(), key.column()))
                        .param("ids", wanted)
                        .query(UUID.class)
                        .list();
        pull(key.table(), key.own(), followers);
    }

    private List<Key> keysTo(String table) {
        return jdbc.sql(
                        """
                        select child.relname, a.attname, a.attnotnull,
                               coalesce((select case when bool_and(k.atttypid = 'uuid'::regtype)
                                                     then string_agg(k.attname, ',') end
                                           from pg_index i
                                           join pg_attribute k
                                             on k.attrelid = child.oid and k.attnum = any(i.indkey)
                                          where i.indrelid = child.oid and i.indisprimary), '')
                          from pg_constraint c
                          join pg_class child on child.oid = c.conrelid
                          join pg_class parent on parent.oid = c.confrelid
                          join pg_attribute a
                            on a.attrelid = child.oid and a.attnum = c.conkey[1]
                         where c.contype = 'f' and parent.relname = :table
                           and child.relname <> :table and cardinality(c.conkey) = 1
                         order by child.relname, a.attname
                        """)
                .param("table", table)
                .query(
                        (row, n) ->
                                new Key(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getBoolean(3),
                                        row.getString(4)))
                .list();
    }
}
