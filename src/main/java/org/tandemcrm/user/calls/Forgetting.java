package org.tandemcrm.user.calls;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets old keys once an hour, on one of the instances. */
@Configuration(proxyBeanMethods = false)
class Forgetting {

    @Bean
    RecurringTask<Void> forgetCalls(CallBook book) {
        return Tasks.recurring("forget-calls", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> book.forget());
    }
}
