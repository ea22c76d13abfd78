package org.tandemcrm.lead.fit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Catches up, on one of the instances, with buyers who changed while the rules did. */
@Configuration(proxyBeanMethods = false)
class FitSweeping {

    @Bean
    RecurringTask<Void> sweepFit(FitRound round) {
        return Tasks.recurring("sweep-fit", FixedDelay.of(Duration.ofMinutes(10)))
                .execute(
                        (instance, context) -> {
                            for (Shelf shelf : Shelf.values()) {
                                round.sweepAll(shelf);
                            }
                        });
    }
}
