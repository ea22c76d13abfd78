package org.tandemcrm.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.job.JobId;
import org.tandemcrm.shared.NotFound;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What became of imports: how far each is, what it brought, and the rows that it left. */
@Component
@Transactional(readOnly = true)
public class ImportReports {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final int SHOWN_PROBLEMS = 50;
    private static final int MOST_ERRORS = 100_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportReports(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The import, or NotFound. */
    public ImportCard card(ImportId id) {
        return jdbc.sql(
                        """
                        select r.*, u.name as by_name
                          from import_run r join user_account u on u.user_id = r.uploaded_by
                         where r.import_id = ?
                        """)
                .param(id.value())
                .query((row, n) -> card(row))
                .optional()
                .orElseThrow(() -> new NotFound("There is no such import."));
    }

    /** The latest imports, newest first. */
    public List<ImportCard> latest(int most) {
        return jdbc.sql(
                        """
                        select r.*, u.name as by_name
                          from import_run r join user_account u on u.user_id = r.uploaded_by
                         order by r.uploaded_at desc, r.import_id desc limit ?
                        """)
                .param(most)
                .query((row, n) -> card(row))
                .list();
    }

    /** The rows that were not taken over. */
    public List<ImportError> errors(ImportId id) {
        card(id);
        return errors(id, MOST_ERRORS);
    }

    /** The first of them, for a page. */
    public List<ImportError> firstErrors(ImportId id) {
        return errors(id, SHOWN_PROBLEMS);
    }

    private List<ImportError> errors(ImportId id, int most) {
        return jdbc.sql(
                        """
                        select f.name, e.line, e.reason, e.cells::text as cells
                          from import_error e
                          join import_file f
                            on f.import_id = e.import_id and f.position = e.position
                         where e.import_id = ?
                         order by e.position, e.line limit ?
                        """)
                .params(id.value(), most)
                .query(
                        (row, n) ->
                                new ImportError(
                                        row.getString("name"),
                                        row.getLong("line"),
                                        row.getString("reason"),
                                        json.readValue(row.getString("cells"), TEXTS)))
                .list();
    }

    private ImportCard card(ResultSet row) throws SQLException {
        ImportId id = new ImportId(row.getObject("import_id", UUID.class));
        UUID job = row.getObject("job_id", UUID.class);
        var ended = row.getTimestamp("ended_at");
        return new ImportCard(
                id,
                ImportState.valueOf(row.getString("state")),
                row.getString("by_name"),
                row.getTimestamp("uploaded_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("problem"),
                job == null ? null : JobId.of(job.toString()),
                reports(id));
    }

    private List<ImportCard.File> reports(ImportId id) {
        return jdbc.sql(
                        """
                        select position, name, recipe, rows, created, updated, same, failed,
                               suppressed
                          from import_file where import_id = ? order by position
                        """)
                .param(id.value())
                .query(
                        (row, n) ->
                                new ImportCard.File(
                                        row.getInt("position"),
                                        row.getString("name"),
                                        row.getString("recipe"),
                                        row.getInt("rows"),
                                        row.getInt("created"),
                                        row.getInt("updated"),
                                        row.getInt("same"),
                                        row.getInt("failed"),
                                        row.getInt("suppressed")))
                .list();
    }
}
