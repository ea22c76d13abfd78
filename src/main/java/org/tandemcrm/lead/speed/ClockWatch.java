package org.tandemcrm.lead.speed;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks twice a minute, on one of the instances, which clocks run out. */
@Configuration(proxyBeanMethods = false)
class ClockWatch {

    @Bean
    RecurringTask<Void> watchClocks(AlarmRound round) {
        return Tasks.recurring("watch-clocks", FixedDelay.of(Duration.ofSeconds(30)))
                .execute((instance, context) -> round.run());
    }
}
