package org.tandemcrm.audience.standing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks after standing campaigns every ten minutes, on one of the instances. */
@Configuration(proxyBeanMethods = false)
class StandingWatch {

    @Bean
    RecurringTask<Void> mindStandingCampaigns(StandingRound round) {
        return Tasks.recurring("mind-standing-campaigns", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instance, context) -> round.run());
    }
}
