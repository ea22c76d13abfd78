package org.tandemcrm.queue.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.NavItem;

/** The entry of the queue in the rail. */
@Configuration(proxyBeanMethods = false)
class QueueNavigation {

    private static final int AFTER_TODAY = 20;

    @Bean
    NavItem queueItem() {
        return new NavItem("queue", "Queue", "/queue", "inbox", AFTER_TODAY, Right.READ.name());
    }
}
