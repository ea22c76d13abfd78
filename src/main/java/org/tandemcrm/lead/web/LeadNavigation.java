package org.tandemcrm.lead.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.NavItem;

/** The entry of leads in the rail. */
@Configuration(proxyBeanMethods = false)
class LeadNavigation {

    private static final int AFTER_THE_QUEUE = 30;

    @Bean
    NavItem leadsItem() {
        return new NavItem("leads", "Leads", "/leads", "flame", AFTER_THE_QUEUE, Right.READ.name());
    }
}
