package org.tandemcrm.deal.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.NavItem;

/** The entry of deals in the rail. */
@Configuration(proxyBeanMethods = false)
class DealNavigation {

    private static final int AFTER_LEADS = 40;

    @Bean
    NavItem dealsItem() {
        return new NavItem(
                "deals", "Deals", "/deals", "layout-kanban", AFTER_LEADS, Right.READ.name());
    }
}
