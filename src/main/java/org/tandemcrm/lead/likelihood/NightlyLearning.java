package org.tandemcrm.lead.likelihood;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Learns anew every night, on one of the instances. */
@Configuration(proxyBeanMethods = false)
class NightlyLearning {

    private static final LocalTime AT_NIGHT = LocalTime.of(2, 40);

    @Bean
    RecurringTask<Void> learnLikelihood(Learning learning) {
        return Tasks.recurring("learn-likelihood", Schedules.daily(ZoneOffset.UTC, AT_NIGHT))
                .execute((instance, context) -> learning.learn());
    }
}
