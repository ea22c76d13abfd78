package org.tandemcrm.lead;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets leads cool as time passes, once a minute on one of the instances. */
@Configuration(proxyBeanMethods = false)
class Cooling {

    @Bean
    RecurringTask<Void> coolLeads(CoolingRound round) {
        return Tasks.recurring("cool-leads", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> round.run());
    }
}
