package org.tandemcrm.queue.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.NavItem;

/** The entries of the queue and of the call screen in the rail. */
@Configuration(proxyBeanMethods = false)
class QueueNavigation {

    private static final int AFTER_TODAY = 20;
    private static final int AFTER_QUEUE = 25;

    @Bean
    NavItem queueItem() {
        return new NavItem("queue", "Queue", "/queue", "inbox", AFTER_TODAY, Right.READ.name());
    }

    @Bean
    NavItem callItem() {
        return new NavItem(
                "call", "Call", "/call", "phone", AFTER_QUEUE, Right.LOG_RESPONSES.name());
    }
}
