package org.tandemcrm.attribution;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mends marked journeys every quarter of a minute and compares all of them every night. */
@Configuration(proxyBeanMethods = false)
class JourneyRounds {

    private static final LocalTime AT_NIGHT = LocalTime.of(2, 40);

    @Bean
    RecurringTask<Void> mendJourneys(JourneyCare care) {
        return Tasks.recurring("mend-journeys", FixedDelay.of(Duration.ofSeconds(15)))
                .execute((instance, context) -> care.mend());
    }

    @Bean
    RecurringTask<Void> compareJourneys(JourneyCare care) {
        return Tasks.recurring("compare-journeys", Schedules.daily(ZoneOffset.UTC, AT_NIGHT))
                .execute((instance, context) -> care.compareAll((compared, differing) -> true));
    }
}
