package org.tandemcrm.dashboard.digest;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks every ten minutes, on one of the instances: the zone is a setting, and Monday begins where
 * the company sits.
 */
@Configuration(proxyBeanMethods = false)
class DigestWatch {

    @Bean
    RecurringTask<Void> sendDigests(DigestRound round) {
        return Tasks.recurring("send-digests", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instance, context) -> round.run());
    }
}
