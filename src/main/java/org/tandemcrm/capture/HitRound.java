package org.tandemcrm.capture;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Judges, every five seconds and on one of the instances, the hits that had to wait. */
@Configuration(proxyBeanMethods = false)
class HitRound {

    @Bean
    RecurringTask<Void> judgeHits(HitBook book, Clock clock) {
        return Tasks.recurring("judge-hits", FixedDelay.of(Duration.ofSeconds(5)))
                .execute(
                        (instance, context) -> {
                            while (book.judgeNext(clock.instant())) {
                                // Each in a transaction of its own.
                            }
                        });
    }
}
