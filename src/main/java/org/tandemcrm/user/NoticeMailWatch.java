package org.tandemcrm.user;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute which notices go out by mail, on one of the instances. */
@Configuration(proxyBeanMethods = false)
class NoticeMailWatch {

    @Bean
    RecurringTask<Void> mailNotices(NoticeMail mail) {
        return Tasks.recurring("mail-notices", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> mail.sendDue());
    }
}
