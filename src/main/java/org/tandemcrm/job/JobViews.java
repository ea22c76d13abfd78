package org.tandemcrm.job;

import jakarta.servlet.http.HttpServletResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.listing.Column;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListPage;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Listing;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.shared.NotFound;

/** Reads long work as far as the reader may see it. */
@Component
class JobViews {

    private static final Map<String, String> STATES = new LinkedHashMap<>();

    static {
        Stream.of(JobState.values()).forEach(state -> STATES.put(state.name(), state.label()));
    }

    private static final String VISIBLE = "(:all or r.started_by = :me)";

    private final JdbcClient jdbc;
    private final Lists lists;
    private final CsvDownload download;
    private final ObjectProvider<RunAs> identity;
    private final Listing<JobCard> listing = listing();

    JobViews(JdbcClient jdbc, Lists lists, CsvDownload download, ObjectProvider<RunAs> identity) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.download = download;
        this.identity = identity;
    }

    Optional<UUID> me() {
        RunAs people = identity.getIfAvailable();
        return people == null ? Optional.empty() : people.current();
    }

    JobCard one(JobId id) {
        return jdbc.sql("select r.* from job_run r where r.job_run_id = :id and " + VISIBLE)
                .param("id", id.value())
                .params(reader())
                .query((row, n) -> card(row))
                .optional()
                .orElseThrow(() -> new NotFound("There is no such job."));
    }

    ListPage<JobCard> page(ListQuery query) {
        return lists.page(listing, query, reader());
    }

    void csv(ListQuery query, HttpServletResponse response) {
        download.send(listing, query, reader(), response);
    }

    long running() {
        return jdbc.sql(
                        "select count(*) from job_run r where r.ended_at is null and r.started_by = ?")
                .param(me().orElse(null))
                .query(Long.class)
                .single();
    }

    private Map<String, Object> reader() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("me", me().orElse(new UUID(0, 0)));
        parameters.put("all", identity.stream().anyMatch(RunAs::overseesOthers));
        return parameters;
    }

    private Listing<JobCard> listing() {
        return Listing.<JobCard>named("jobs")
                .select("r.*")
                .from("job_run r")
                .where(VISIBLE)
                .id("r.job_run_id")
                .column(
                        Column.text("title", "Work", "r.sort_title").foldedBy("r.sort_title"),
                        JobCard::title)
                .column(
                        Column.choice("state", "State", "r.state")
                                .choices(STATES)
                                .filterable()
                                .sortable(),
                        JobCard::state)
                .column(
                        Column.moment("queuedAt", "Asked for", "r.queued_at")
                                .filterable()
                                .sortable(),
                        JobCard::queuedAt)
                .column(
                        Column.moment("endedAt", "Ended", "r.ended_at")
                                .nullable()
                                .filterable()
                                .sortable(),
                        JobCard::endedAt)
                .defaultSort("-queuedAt")
                .rows((row, n) -> card(row));
    }

    private JobCard card(ResultSet row) throws SQLException {
        return new JobCard(
                new JobId(row.getObject("job_run_id", UUID.class)),
                row.getString("kind"),
                row.getString("title"),
                JobState.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getObject("total", Long.class),
                row.getString("note"),
                row.getString("problem"),
                row.getString("result_href"),
                starter(row.getObject("started_by", UUID.class)),
                row.getTimestamp("queued_at").toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getTimestamp("cancel_asked_at") != null
                        && row.getTimestamp("ended_at") == null);
    }

    private String starter(@Nullable UUID person) {
        RunAs people = identity.getIfAvailable();
        return person == null || people == null ? "Tandem" : people.nameOf(person);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
