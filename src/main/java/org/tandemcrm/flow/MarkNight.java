package org.tandemcrm.flow;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clears away, on one of the instances, the marks that nobody asks for any more. */
@Configuration(proxyBeanMethods = false)
class MarkNight {

    @Bean
    RecurringTask<Void> forgetLeadChanges(List<Marks<?>> marks) {
        return Tasks.recurring("forget-lead-changes", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> marks.forEach(Marks::forgetOld));
    }
}
