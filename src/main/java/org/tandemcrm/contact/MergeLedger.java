package org.tandemcrm.contact;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.user.Journal;

/** Moves rows from one contact to another, and back by what the change journal kept of them. */
@Component
public class MergeLedger {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final JdbcClient jdbc;
    private final Journal journal;

    MergeLedger(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /**
     * A table whose rows belong to one contact each.
     *
     * @param person the column that names the contact
     * @param keys what tells a row from the others, besides the contact
     * @param what its rows are called on a page
     */
    public record Shelf(String table, String person, List<String> keys, String what) {

        public Shelf {
            keys = List.copyOf(keys);
            keys.forEach(Shelf::check);
            check(table);
            check(person);
        }

        /** One whose rows have a UUID of their own. */
        public static Shelf of(String table, String key, String what) {
            return new Shelf(table, "contact_id", List.of(key), what);
        }

        private static void check(String name) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("Not a table or column: " + name);
            }
        }

        private String sql(String text) {
            return text.replace("{table}", table)
                    .replace("{person}", person)
                    .replace("{key}", keys.get(0))
                    .replace(
                            "{same}",
                            keys.stream()
                                    .map(key -> "t.%1$s::text = e.before ->> '%1$s'".formatted(key))
                                    .collect(Collectors.joining(" and ")))
                    .replace(
                            "{dropped}",
                            keys.stream()
                                    .map(
                                            key ->
                                                    "d.before ->> '%1$s' = e.before ->> '%1$s'"
                                                            .formatted(key))
                                    .collect(Collectors.joining(" and ")));
        }
    }

    /** A part that does nothing but move the rows of one table. */
    public MergePart part(Shelf shelf) {
        return new Plain(shelf, null, false);
    }

    /** The same where two rows of one sort may meet: then the contact's own is dropped. */
    public MergePart sharing(Shelf shelf, String taken) {
        return new Plain(shelf, taken, true);
    }

    /** The same where the contact's own row stays with them, for it happened to them. */
    public MergePart yielding(Shelf shelf, String taken) {
        return new Plain(shelf, taken, false);
    }

    public MergePart.Share share(Shelf shelf, ContactId from) {
        long count =
                jdbc.sql(shelf.sql("select count(*) from {table} where {person} = ?"))
                        .param(from.value())
                        .query(Long.class)
                        .single();
        return new MergePart.Share(shelf.what(), count);
    }

    /** All rows of the contact go over. */
    public void move(Shelf shelf, Merge merge) {
        journal.updating(shelf.table(), shelf.person(), List.of(merge.fromId()));
        jdbc.sql(shelf.sql("update {table} set {person} = :into where {person} = :from"))
                .param("into", merge.intoId())
                .param("from", merge.fromId())
                .update();
    }

    /**
     * The rows that find their place free go over; the others stay.
     *
     * @param taken over the row {@code t} and the other contact {@code :into}
     */
    public void moveUnless(Shelf shelf, Merge merge, String taken) {
        journal.updating(shelf.table(), shelf.person(), List.of(merge.fromId()));
        String sql = "update {table} t set {person} = :into where t.{person} = :from and not (%s)";
        jdbc.sql(shelf.sql(sql.formatted(taken)))
                .param("into", merge.intoId())
                .param("from", merge.fromId())
                .update();
    }

    /** What is left of the contact's rows is dropped until the merge is taken back. */
    public void dropRest(Shelf shelf, Merge merge) {
        journal.deleting(shelf.table(), shelf.person(), List.of(merge.fromId()));
        jdbc.sql(shelf.sql("delete from {table} where {person} = ?"))
                .param(merge.fromId())
                .update();
    }

    /** These rows of the contact who stays are about to be changed by the merge. */
    public void changing(Shelf shelf, Collection<UUID> ids) {
        journal.updating(shelf.table(), shelf.keys().get(0), ids);
    }

    /** What went over and is still there goes back. */
    public void giveBack(Shelf shelf, Merge merge) {
        jdbc.sql(
                        shelf.sql(
                                """
                                update {table} t set {person} = :from
                                  from change_entry e
                                 where e.run_id = :run and e.table_name = '{table}' and e.action = 'UPDATE'
                                   and e.before ->> '{person}' = :fromText and t.{person} = :into
                                   and {same}
                                   and not exists (select from change_entry d
                                                    where d.run_id = :run and d.table_name = '{table}'
                                                      and d.action = 'DELETE' and {dropped})
                                """))
                .param("from", merge.fromId())
                .param("fromText", merge.from().toString())
                .param("into", merge.intoId())
                .param("run", merge.run().value())
                .update();
    }

    /** The rows that the merge dropped are there again. */
    public void putBack(Shelf shelf, Merge merge) {
        jdbc.sql(
                        shelf.sql(
                                """
                                insert into {table}
                                select r.* from change_entry e,
                                       jsonb_populate_record(null::{table}, e.before) r
                                 where e.run_id = :run and e.table_name = '{table}' and e.action = 'DELETE'
                                 order by e.sequence
                                on conflict do nothing
                                """))
                .param("run", merge.run().value())
                .update();
    }

    private final class Plain implements MergePart {

        private final Shelf shelf;
        private final @Nullable String taken;
        private final boolean drops;

        Plain(Shelf shelf, @Nullable String taken, boolean drops) {
            this.shelf = shelf;
            this.taken = taken;
            this.drops = drops;
        }

        @Override
        public List<Share> shares(ContactId from) {
            return List.of(share(shelf, from));
        }

        @Override
        public void move(Merge merge) {
            if (taken == null) {
                MergeLedger.this.move(shelf, merge);
            } else {
                moveUnless(shelf, merge, taken);
            }
            if (drops) {
                dropRest(shelf, merge);
            }
        }

        @Override
        public void giveBack(Merge merge) {
            MergeLedger.this.giveBack(shelf, merge);
            if (drops) {
                putBack(shelf, merge);
            }
        }
    }
}
