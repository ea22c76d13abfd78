package org.tandemcrm.transfer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers under which id another system knows a record of ours, so that files join and the same
 * file twice adds nothing.
 */
@Component
class ExternalRefs {

    private static final int BATCH = 1_000;

    /** What another system calls a record, and the row that it was made from. */
    record Ref(String externalId, UUID record, String fingerprint) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ExternalRefs(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Map<String, Ref> known(String system, String kind, Collection<String> externalIds) {
        Map<String, Ref> known = new HashMap<>();
        jdbc.sql(
                        """
                        select external_id, record_id, fingerprint from external_ref
                         where system = :system and kind = :kind and external_id = any (:ids)
                        """)
                .param("system", system)
                .param("kind", kind)
                .param("ids", externalIds.toArray(String[]::new))
                .query(
                        row -> {
                            Ref ref =
                                    new Ref(
                                            row.getString("external_id"),
                                            row.getObject("record_id", UUID.class),
                                            row.getString("fingerprint"));
                            known.put(ref.externalId(), ref);
                        });
        return known;
    }

    /** All records of a kind that the system knows, by its own ids. */
    Map<String, UUID> all(String system, String kind) {
        Map<String, UUID> all = new HashMap<>();
        jdbc.sql("select external_id, record_id from external_ref where system = ? and kind = ?")
                .params(system, kind)
                .query(
                        row -> {
                            all.put(row.getString(1), row.getObject(2, UUID.class));
                        });
        return all;
    }

    void save(String system, String kind, ImportId run, List<Ref> refs) {
        batches.batchUpdate(
                """
                insert into external_ref
                       (system, kind, external_id, record_id, fingerprint, import_id)
                values (?, ?, ?, ?, ?, ?)
                on conflict (system, kind, external_id)
                do update set fingerprint = excluded.fingerprint
                """,
                refs,
                BATCH,
                (row, ref) -> {
                    row.setString(1, system);
                    row.setString(2, kind);
                    row.setString(3, ref.externalId());
                    row.setObject(4, ref.record());
                    row.setString(5, ref.fingerprint());
                    row.setObject(6, run.value());
                });
    }
}
