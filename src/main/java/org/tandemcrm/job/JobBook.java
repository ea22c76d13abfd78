package org.tandemcrm.job;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.Folded;

/** Writes the rows of long work. A run writes only while its attempt is the latest. */
@Component
class JobBook {

    /** How far the attempts before came; this one's number. */
    record Checkpoint(int attempt, @Nullable String position, long done) {}

    /** A run as its worker needs it. */
    record Run(
            JobId id,
            String kind,
            String params,
            String title,
            @Nullable UUID startedBy,
            Checkpoint last) {

        int attempt() {
            return last.attempt();
        }
    }

    private final JdbcClient jdbc;

    private final Clock clock;

    JobBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void queue(JobId id, String kind, String params, String title, @Nullable UUID startedBy) {
        jdbc.sql(
                        """
                        insert into job_run (job_run_id, kind, params, title, sort_title, state, attempt,
                                             done, started_by, queued_at)
                        values (:id, :kind, :params, :title, :sort, 'QUEUED', 0, 0, :starter, :at)
                        """)
                .param("id", id.value())
                .param("kind", kind)
                .param("params", params)
                .param("title", title)
                .param("sort", Folded.sortName(title))
                .param("starter", startedBy)
                .param("at", now())
                .update();
        jdbc.sql("insert into job_checkpoint (job_run_id, attempt, done) values (?, 0, 0)")
                .param(id.value())
                .update();
    }

    /** Takes the run up, as a further attempt from its checkpoint; empty if it is over. */
    Optional<Run> begin(JobId id) {
        Checkpoint last =
                jdbc.sql(
                                """
                                update job_checkpoint set attempt = attempt + 1 where job_run_id = ?
                                returning attempt, position, done
                                """)
                        .param(id.value())
                        .query(Checkpoint.class)
                        .single();
        return jdbc.sql(
                        """
                        update job_run
                           set state = 'RUNNING', attempt = :attempt, done = :done,
                               started_at = coalesce(started_at, :at)
                         where job_run_id = :id and ended_at is null
                        returning kind, params, title, started_by
                        """)
                .param("id", id.value())
                .param("attempt", last.attempt())
                .param("done", last.done())
                .param("at", now())
                .query(
                        (row, n) ->
                                new Run(
                                        id,
                                        row.getString("kind"),
                                        row.getString("params"),
                                        row.getString("title"),
                                        row.getObject("started_by", UUID.class),
                                        last))
                .optional();
    }

    /** Puts the run back into the queue, for instance before the machine shuts down. */
    void requeue(Run run) {
        jdbc.sql(
                        "update job_run set state = 'QUEUED' where job_run_id = ? and attempt = ? and ended_at is null")
                .params(run.id().value(), run.attempt())
                .update();
    }

    /** Whether the run may go on: false when it was cancelled or another attempt took over. */
    boolean report(Run run, long done, @Nullable Long total, @Nullable String note) {
        return jdbc.sql(
                        """
                        update job_run set done = :done, total = :total, note = coalesce(:note, note)
                         where job_run_id = :id and attempt = :attempt and ended_at is null
                        returning cancel_asked_at is null
                        """)
                .param("done", done)
                .param("total", total)
                .param("note", note)
                .param("id", run.id().value())
                .param("attempt", run.attempt())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** False if another attempt took over. */
    boolean saveCheckpoint(Run run, String position, long done) {
        return jdbc.sql(
                                """
                                update job_checkpoint set position = ?, done = ?
                                 where job_run_id = ? and attempt = ?
                                """)
                        .params(position, done, run.id().value(), run.attempt())
                        .update()
                == 1;
    }

    /** Ends the run; false if another attempt took over or it is over already. */
    boolean end(Run run, JobState state, @Nullable String problem, @Nullable String href) {
        return jdbc.sql(
                                """
                                update job_run
                                   set state = :state, problem = :problem, result_href = :href, ended_at = :at
                                 where job_run_id = :id and attempt = :attempt and ended_at is null
                                """)
                        .param("state", state.name())
                        .param("problem", problem)
                        .param("href", href)
                        .param("at", now())
                        .param("id", run.id().value())
                        .param("attempt", run.attempt())
                        .update()
                == 1;
    }

    boolean wasCancelled(Run run) {
        return jdbc.sql("select cancel_asked_at is not null from job_run where job_run_id = ?")
                .param(run.id().value())
                .query(Boolean.class)
                .single();
    }

    /** Asks a run to stop; tells of its end if it had not begun and so is over at once. */
    Optional<JobEnded> askToCancel(JobId id) {
        jdbc.sql("update job_run set cancel_asked_at = ? where job_run_id = ? and ended_at is null")
                .params(now(), id.value())
                .update();
        return jdbc.sql(
                        """
                        update job_run set state = 'CANCELLED', ended_at = ?
                         where job_run_id = ? and state = 'QUEUED' and ended_at is null
                        returning kind, title, started_by, result_href
                        """)
                .params(now(), id.value())
                .query(
                        (row, n) ->
                                new JobEnded(
                                        id,
                                        row.getString("kind"),
                                        row.getString("title"),
                                        JobState.CANCELLED,
                                        row.getObject("started_by", UUID.class),
                                        row.getString("result_href")))
                .optional();
    }

    /** Opens a run that failed or was cancelled; false if it isn't one. */
    boolean reopen(JobId id) {
        return jdbc.sql(
                                """
                                update job_run
                                   set state = 'QUEUED', problem = null, ended_at = null, cancel_asked_at = null
                                 where job_run_id = ? and state in ('FAILED', 'CANCELLED')
                                """)
                        .param(id.value())
                        .update()
                == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
