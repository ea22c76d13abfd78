package org.tandemcrm.user.absence;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks once a minute, on one of the instances, who is away from now on and who is back. */
@Configuration(proxyBeanMethods = false)
class AbsenceWatch {

    @Bean
    RecurringTask<Void> mindAbsences(AbsenceRound round) {
        return Tasks.recurring("mind-absences", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> round.run());
    }
}
