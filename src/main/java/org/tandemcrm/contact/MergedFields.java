package org.tandemcrm.contact;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.user.Journal;

/** Gives two contacts the fields back that they had before they were merged. */
@Component
class MergedFields {

    private final JdbcClient jdbc;
    private final Journal journal;

    MergedFields(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /**
     * @param merged the version of the one who stayed right after the merge
     * @return false if that one was changed since, and so keeps all that stands there
     */
    boolean restore(Merge merge, long merged) {
        journal.updating("contact", "contact_id", List.of(merge.fromId(), merge.intoId()));
        jdbc.sql(
                        """
                        update contact set deleted_at = null, deleted_by = null, version = version + 1
                         where contact_id = ?
                        """)
                .param(merge.fromId())
                .update();
        boolean untouched = restoreRow(merge, merged);
        if (untouched) {
            restoreLines(merge, "contact_email");
            restoreLines(merge, "contact_phone");
        }
        return untouched;
    }

    private boolean restoreRow(Merge merge, long merged) {
        return jdbc.sql(
                                """
                                update contact c
                                   set first_name = r.first_name, last_name = r.last_name,
                                       sort_name = r.sort_name, title = r.title,
                                       company_id = r.company_id, owner_id = r.owner_id,
                                       street = r.street, city = r.city, region = r.region,
                                       postal_code = r.postal_code, country = r.country,
                                       tags = r.tags, custom = r.custom,
                                       search_text = r.search_text, version = c.version + 1
                                  from change_entry e, jsonb_populate_record(null::contact, e.before) r
                                 where c.contact_id = :into and c.version = :merged
                                   and e.run_id = :run and e.table_name = 'contact'
                                   and e.row_key = :key and e.action = 'UPDATE'
                                """)
                        .param("into", merge.intoId())
                        .param("key", merge.into().toString())
                        .param("merged", merged)
                        .param("run", merge.run().value())
                        .update()
                > 0;
    }

    /** Mailboxes and numbers are written anew by a change: the new ones go, the old ones return. */
    private void restoreLines(Merge merge, String table) {
        List<UUID> fresh =
                jdbc.sql(
                                """
                                select row_key::uuid from change_entry
                                 where run_id = ? and table_name = ? and action = 'INSERT'
                                """)
                        .params(merge.run().value(), table)
                        .query(UUID.class)
                        .list();
        journal.deleting(table, table + "_id", fresh);
        jdbc.sql("delete from %1$s where %1$s_id = any(?)".formatted(table))
                .param(fresh.toArray(UUID[]::new))
                .update();
        jdbc.sql(
                        """
                        insert into %1$s
                        select r.* from change_entry e, jsonb_populate_record(null::%1$s, e.before) r
                         where e.run_id = ? and e.table_name = '%1$s' and e.action = 'DELETE'
                        on conflict do nothing
                        """
                                .formatted(table))
                .param(merge.run().value())
                .update();
    }
}
