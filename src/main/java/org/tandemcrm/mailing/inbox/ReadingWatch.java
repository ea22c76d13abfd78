package org.tandemcrm.mailing.inbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute whether the mailbox is to be read, on one of the instances. */
@Configuration(proxyBeanMethods = false)
class ReadingWatch {

    @Bean
    RecurringTask<Void> readMailbox(ReadingRound round, IncomingBook book) {
        return Tasks.recurring("read-mailbox", FixedDelay.of(Duration.ofMinutes(1)))
                .execute(
                        (instance, context) -> {
                            round.run();
                            book.forget();
                        });
    }
}
