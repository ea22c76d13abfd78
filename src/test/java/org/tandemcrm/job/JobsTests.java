package org.tandemcrm.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

@ModuleTest
@CleanDatabase
class JobsTests {

    @Autowired Jobs jobs;
    @Autowired JobRunner runner;
    @Autowired ProgressLog log;
    @Autowired RehearsedWork work;
    @Autowired Scheduler scheduler;
    @Autowired Task<Void> longWork;
    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired UserMother users;
    @Autowired CurrentUser me;

    private UserId marta;

    @BeforeEach
    void makePeople() {
        users.owner();
        marta = users.marketer();
    }

    @AfterEach
    void letWorkersGoOn() {
        scheduler.resume();
    }

    @Test
    void workRunsAsWhoeverStartedItAndTellsHowFarItIs() {
        var actor = new AtomicReference<UserId>();
        work.play(
                (params, progress) -> {
                    actor.set(me.get().id());
                    progress.total(3);
                    progress.advance(3);
                    progress.note("last row");
                    progress.result("/contacts");
                });

        var job = ended(start());

        assertThat(actor).hasValue(marta);
        assertThat(work.runs).containsExactly("the params");
        assertThat(job.state()).isEqualTo(JobState.DONE);
        assertThat(job.done()).isEqualTo(3);
        assertThat(job.percent()).isEqualTo(100);
        assertThat(job.note()).isEqualTo("last row");
        assertThat(job.resultHref()).isEqualTo("/contacts");
        assertThat(job.startedBy()).isEqualTo("Marta Marketer");
    }

    @Test
    void itsEndIsToldToWhoeverStartedIt() {
        work.play((params, progress) -> progress.result("/contacts"));

        ended(start());

        assertThat(
                        jdbc.sql("select sentence || ' ' || href from notice where user_id = ?")
                                .param(marta.value())
                                .query(String.class)
                                .list())
                .containsExactly("Import of contacts.csv is done. /contacts");
    }

    @Test
    void workStartsOnlyIfTheTransactionThatAskedForItCommits() {
        transaction.executeWithoutResult(
                status -> {
                    start();
                    status.setRollbackOnly();
                });

        assertThat(jdbc.sql("select count(*) from job_run").query(Long.class).single()).isZero();
        assertThat(
                        jdbc.sql("select count(*) from scheduled_tasks where task_name = 'job'")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void aRefusalIsSaidInItsWordsAndAnyOtherFailureWithAReference() {
        work.play(
                (params, progress) -> {
                    throw new RuleBroken("cold-lead", "Anna is still cold.");
                });
        assertThat(ended(start()).problem()).isEqualTo("Anna is still cold.");

        work.play(
                (params, progress) -> {
                    throw new IllegalStateException("secret");
                });
        var id = start();
        var failed = ended(id);

        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.problem()).doesNotContain("secret").contains(id.toString());
    }

    @Test
    void workThatWaitsIsCancelledAtOnceAndNeverRuns() {
        scheduler.pause();
        work.play((params, progress) -> {});
        var id = start();

        users.as(marta, () -> jobs.cancel(id));

        assertThat(view(id).state()).isEqualTo(JobState.CANCELLED);
        runner.run(id, () -> false);
        assertThat(work.runs).isEmpty();
    }

    @Test
    void workThatRunsLearnsThatItIsCancelledAndStopsAfterItsBatch() throws InterruptedException {
        var begun = new CountDownLatch(1);
        work.play(
                (params, progress) -> {
                    while (!progress.cancelled()) {
                        progress.advance(1);
                        begun.countDown();
                        pause();
                    }
                });
        var id = start();
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        users.as(marta, () -> jobs.cancel(id));

        var job = ended(id);
        assertThat(job.state()).isEqualTo(JobState.CANCELLED);
        assertThat(job.done()).isPositive();
    }

    @Test
    void aCrashedRunGoesOnFromItsCheckpoint() {
        scheduler.pause();
        var steps = new ArrayList<Integer>();
        work.play(counting(steps, 3));
        var id = start();

        assertThatThrownBy(() -> runner.run(id, () -> false)).isInstanceOf(Crash.class);
        assertThat(view(id).state()).isEqualTo(JobState.RUNNING);
        work.play(counting(steps, 99));
        runner.run(id, () -> false);

        assertThat(steps).containsExactly(0, 1, 2, 3, 4);
        assertThat(view(id).state()).isEqualTo(JobState.DONE);
        assertThat(view(id).done()).isEqualTo(5);
    }

    @Test
    void theWorkOfADeadWorkerIsTakenUpByAnother() {
        scheduler.pause();
        work.play((params, progress) -> {});
        var id = start();
        jdbc.sql(
                        """
                        update scheduled_tasks
                           set picked = true, picked_by = 'a dead machine', last_heartbeat = now() - interval '1 minute'
                         where task_name = 'job'
                        """)
                .update();
        var other =
                Scheduler.create(database, longWork)
                        .heartbeatInterval(Duration.ofMillis(200))
                        .missedHeartbeatsLimit(4)
                        .pollingInterval(Duration.ofMillis(100))
                        .build();
        other.start();
        try {
            assertThat(ended(id).state()).isEqualTo(JobState.DONE);
        } finally {
            other.stop();
        }
    }

    @Test
    void aRunThatWasTakenForDeadCanNeitherReportNorCommitABatch() {
        scheduler.pause();
        var id = start();
        var dead = new RunningJob(log.begin(id).orElseThrow(), log, Instant::now, () -> false);
        var heir = log.begin(id).orElseThrow();

        assertThatThrownBy(() -> transaction.executeWithoutResult(s -> dead.saveCheckpoint("7")))
                .isInstanceOf(JobLost.class);
        dead.advance(7);
        assertThat(dead.cancelled()).isTrue();
        log.end(heir, JobState.DONE, null, null);
        assertThat(view(id).done()).isZero();
    }

    @Test
    void aCheckpointHoldsExactlyIfItsBatchDoes() {
        scheduler.pause();
        var id = start();
        var first = new RunningJob(log.begin(id).orElseThrow(), log, Instant::now, () -> false);
        transaction.executeWithoutResult(s -> first.saveCheckpoint("kept"));
        transaction.executeWithoutResult(
                s -> {
                    first.saveCheckpoint("lost");
                    s.setRollbackOnly();
                });

        var second = new RunningJob(log.begin(id).orElseThrow(), log, Instant::now, () -> false);

        assertThat(second.checkpoint()).isEqualTo(Optional.of("kept"));
    }

    @Test
    void progressIsSeenWhileABatchWithACheckpointIsStillOpen() {
        scheduler.pause();
        var id = start();
        var running = new RunningJob(log.begin(id).orElseThrow(), log, Instant::now, () -> false);

        transaction.executeWithoutResult(
                s -> {
                    running.saveCheckpoint("1");
                    running.total(10);
                    assertThat(view(id).total()).isEqualTo(10);
                });
    }

    @Test
    void workThatStopsForAShutdownWaitsForTheNextStart() {
        scheduler.pause();
        work.play((params, progress) -> progress.cancelled());
        var id = start();

        assertThatThrownBy(() -> runner.run(id, () -> true))
                .isInstanceOf(JobRunner.Postponed.class);
        assertThat(view(id).state()).isEqualTo(JobState.QUEUED);
        runner.run(id, () -> false);
        assertThat(view(id).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void failedWorkGoesOnWhenAskedAgain() {
        work.play(
                (params, progress) -> {
                    throw new RuleBroken("x", "Not yet.");
                });
        var id = start();
        ended(id);
        work.play((params, progress) -> {});

        users.as(marta, () -> jobs.again(id));

        assertThat(ended(id).state()).isEqualTo(JobState.DONE);
        users.as(marta, () -> jobs.again(id));
        assertThat(view(id).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void workOfSomebodyWhoLeftIsNotDone() {
        scheduler.pause();
        work.play((params, progress) -> {});
        var id = start();
        jdbc.sql("update user_account set disabled_at = now() where user_id = ?")
                .param(marta.value())
                .update();

        runner.run(id, () -> false);

        var seen = users.as(users.owner(), () -> jobs.view(id));
        assertThat(seen.state()).isEqualTo(JobState.FAILED);
        assertThat(seen.problem()).contains("not active");
        assertThat(work.runs).isEmpty();
    }

    @Test
    void peopleSeeTheirOwnWorkAndOwnersAllOfIt() {
        scheduler.pause();
        var id = start();

        users.as(
                users.salesperson(),
                () -> {
                    assertThatThrownBy(() -> jobs.view(id)).isInstanceOf(NotFound.class);
                    assertThatThrownBy(() -> jobs.cancel(id)).isInstanceOf(NotFound.class);
                    assertThatThrownBy(() -> jobs.again(id)).isInstanceOf(NotFound.class);
                    assertThat(jobs.list(ListQuery.ALL).rows()).isEmpty();
                    assertThat(jobs.running()).isZero();
                });
        users.as(users.owner(), () -> assertThat(jobs.list(ListQuery.ALL).rows()).hasSize(1));
        users.as(marta, () -> assertThat(jobs.running()).isOne());
    }

    private static final class Crash extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Five steps, each with a checkpoint of its own; crashes before the given one. */
    private java.util.function.BiConsumer<String, JobProgress> counting(
            List<Integer> steps, int crashBefore) {
        return (params, progress) -> {
            int from = progress.checkpoint().map(Integer::parseInt).orElse(0);
            for (int step = from; step < 5; step++) {
                if (step == crashBefore) {
                    throw new Crash();
                }
                int next = step;
                transaction.executeWithoutResult(
                        status -> {
                            steps.add(next);
                            progress.advance(1);
                            progress.saveCheckpoint(String.valueOf(next + 1));
                        });
            }
        };
    }

    private JobId start() {
        return users.as(
                marta,
                () -> jobs.start(RehearsedWork.KIND, "the params", "Import of contacts.csv"));
    }

    private JobCard view(JobId id) {
        return users.as(marta, () -> jobs.view(id));
    }

    private JobCard ended(JobId id) {
        for (int i = 0; i < 400; i++) {
            if (view(id).isOver()) {
                return view(id);
            }
            pause();
        }
        throw new AssertionError("still " + view(id));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
