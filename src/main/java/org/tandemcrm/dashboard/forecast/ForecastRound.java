package org.tandemcrm.dashboard.forecast;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Keeps the forecast current, on one of the instances: soon after a day begins where the company
 * sits, soon after deals were closed or changed, and every few hours.
 */
@Configuration(proxyBeanMethods = false)
class ForecastRound {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Bean
    RecurringTask<Void> foretellSales(Reckoning reckoning) {
        return Tasks.recurring("foretell-sales", FixedDelay.of(PAUSE))
                .execute((instance, context) -> reckoning.keepCurrent());
    }
}
