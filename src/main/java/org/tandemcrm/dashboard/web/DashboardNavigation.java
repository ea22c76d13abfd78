package org.tandemcrm.dashboard.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.NavItem;

/** The entry of the dashboard in the rail. */
@Configuration(proxyBeanMethods = false)
class DashboardNavigation {

    private static final int FIRST = 10;

    @Bean
    NavItem dashboardItem() {
        return new NavItem(
                "dashboard", "Today", "/dashboard", "layout-dashboard", FIRST, Right.READ.name());
    }
}
