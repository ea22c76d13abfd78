package org.tandemcrm.dashboard.forecast;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Foretells every few hours, on one of the instances: wherever the company sits, a day is reckoned
 * soon after it begins.
 */
@Configuration(proxyBeanMethods = false)
class ForecastNight {

    private static final LocalTime[] TIMES = {
        LocalTime.of(0, 40),
        LocalTime.of(4, 40),
        LocalTime.of(8, 40),
        LocalTime.of(12, 40),
        LocalTime.of(16, 40),
        LocalTime.of(20, 40)
    };

    @Bean
    RecurringTask<Void> foretellSales(Reckoning reckoning) {
        return Tasks.recurring("foretell-sales", Schedules.daily(ZoneOffset.UTC, TIMES))
                .execute((instance, context) -> reckoning.keepToday());
    }
}
