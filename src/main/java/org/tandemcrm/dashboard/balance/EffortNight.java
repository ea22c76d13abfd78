package org.tandemcrm.dashboard.balance;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the company's records anew every few hours, on one of the instances. */
@Configuration(proxyBeanMethods = false)
class EffortNight {

    private static final LocalTime[] TIMES = {
        LocalTime.of(1, 20), LocalTime.of(9, 20), LocalTime.of(17, 20)
    };

    @Bean
    RecurringTask<Void> proposeEffort(EffortBook book) {
        return Tasks.recurring("propose-sales-effort", Schedules.daily(ZoneOffset.UTC, TIMES))
                .execute((instance, context) -> book.propose());
    }
}
