package org.tandemcrm.job;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes long work known to the scheduler: a dead run is taken up again, a postponed one a little
 * later.
 */
@Configuration(proxyBeanMethods = false)
class JobTask {

    static final String NAME = "job";
    private static final Duration PAUSE = Duration.ofSeconds(15);

    @Bean
    Clock schedulerClock() {
        return new SystemClock();
    }

    @Bean
    OneTimeTask<Void> longWork(JobRunner runner) {
        return Tasks.oneTime(NAME)
                .onFailure(JobTask::again)
                .onDeadExecutionRevive()
                .execute(
                        (instance, context) ->
                                runner.run(
                                        JobQueue.jobOf(instance.getId()),
                                        context.getSchedulerState()::isShuttingDown));
    }

    private static void again(ExecutionComplete attempt, ExecutionOperations<Void> operations) {
        operations.reschedule(attempt, attempt.getTimeDone().plus(PAUSE));
    }
}
