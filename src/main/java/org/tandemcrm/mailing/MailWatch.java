package org.tandemcrm.mailing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every fifteen seconds whether letters wait, on one of the instances. */
@Configuration(proxyBeanMethods = false)
class MailWatch {

    @Bean
    RecurringTask<Void> carryLetters(MailRound round) {
        return Tasks.recurring("carry-letters", FixedDelay.of(Duration.ofSeconds(15)))
                .execute((instance, context) -> round.run());
    }
}
