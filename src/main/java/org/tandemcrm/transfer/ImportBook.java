package org.tandemcrm.transfer;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.job.JobId;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.user.UserId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps imports: their files, how far they are, and what could not be taken over. */
@Component
class ImportBook {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final Clock clock;

    ImportBook(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    void open(ImportId id, UserId by, List<StoredFile> files) {
        jdbc.sql(
                        """
                        insert into import_run (import_id, state, uploaded_by, uploaded_at)
                        values (?, 'UPLOADED', ?, ?)
                        """)
                .params(id.value(), by.value(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        batches.batchUpdate(
                """
                insert into import_file (import_id, position, name, content, recipe, mapping,
                                         rows, created, updated, same, failed,
                                         suppressed)
                values (?, ?, ?, ?, ?, cast(? as jsonb), 0, 0, 0, 0, 0, 0)
                """,
                files,
                BATCH,
                (row, file) -> {
                    row.setObject(1, id.value());
                    row.setInt(2, file.position());
                    row.setString(3, file.name());
                    row.setBytes(4, file.content());
                    row.setString(5, file.recipe());
                    row.setString(6, json.writeValueAsString(file.mapping()));
                });
    }

    List<String> names(ImportId id) {
        return jdbc.sql("select name from import_file where import_id = ? order by position")
                .param(id.value())
                .query(String.class)
                .list();
    }

    List<StoredFile> files(ImportId id) {
        return jdbc.sql(
                        """
                        select position, name, content, recipe, mapping::text as mapping
                          from import_file where import_id = ? order by position
                        """)
                .param(id.value())
                .query(
                        (row, n) ->
                                new StoredFile(
                                        row.getInt("position"),
                                        row.getString("name"),
                                        row.getBytes("content"),
                                        row.getString("recipe"),
                                        json.readValue(row.getString("mapping"), TEXTS)))
                .list();
    }

    void assign(ImportId id, int position, @Nullable String recipe, Map<String, String> mapping) {
        jdbc.sql(
                        """
                        update import_file set recipe = ?, mapping = cast(? as jsonb)
                         where import_id = ? and position = ?
                        """)
                .param(recipe)
                .param(json.writeValueAsString(mapping))
                .param(id.value())
                .param(position)
                .update();
    }

    /** Takes an uploaded import for running; false if it is not waiting any more. */
    boolean run(ImportId id) {
        return jdbc.sql(
                                """
                                update import_run set state = 'RUNNING', problem = null
                                 where import_id = ? and state in ('UPLOADED', 'FAILED')
                                """)
                        .param(id.value())
                        .update()
                == 1;
    }

    void jobIs(ImportId id, JobId job) {
        jdbc.sql("update import_run set job_id = ? where import_id = ?")
                .params(UUID.fromString(job.toString()), id.value())
                .update();
    }

    void end(ImportId id, ImportState state, @Nullable String problem) {
        jdbc.sql(
                        """
                        update import_run set state = ?, problem = ?, ended_at = ?
                         where import_id = ?
                        """)
                .param(state.name())
                .param(problem)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(id.value())
                .update();
    }

    void keep(ImportId id, StoredFile file, int rows, Tally tally) {
        jdbc.sql(
                        """
                        update import_file
                           set rows = ?, created = ?, updated = ?, same = ?, failed = ?,
                               suppressed = ?
                         where import_id = ? and position = ?
                        """)
                .params(
                        rows,
                        tally.created(),
                        tally.updatedRows(),
                        tally.sameRows(),
                        tally.failures().size(),
                        tally.suppressedRows(),
                        id.value(),
                        file.position())
                .update();
        batches.batchUpdate(
                """
                insert into import_error (import_id, position, line, reason, cells)
                values (?, ?, ?, ?, cast(? as jsonb))
                """,
                tally.failures(),
                BATCH,
                (row, failure) -> {
                    row.setObject(1, id.value());
                    row.setInt(2, file.position());
                    row.setLong(3, failure.row().line());
                    row.setString(4, failure.reason());
                    row.setString(5, json.writeValueAsString(failure.row().cells()));
                });
    }

    ImportState state(ImportId id) {
        return jdbc.sql("select state from import_run where import_id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(ImportState::valueOf)
                .orElseThrow(() -> new NotFound("There is no such import."));
    }
}
