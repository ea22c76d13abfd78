package org.tandemcrm.attribution.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tandemcrm.campaign.CampaignTab;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.NavItem;

/** The entry of reports in the rail. */
@Configuration(proxyBeanMethods = false)
class AttributionNavigation {

    private static final int BEFORE_SETTINGS = 80;

    @Bean
    NavItem attributionItem() {
        return new NavItem(
                "reports",
                "Reports",
                "/attribution",
                "chart-bar",
                BEFORE_SETTINGS,
                Right.READ.name());
    }

    @Bean
    CampaignTab resultsTab() {
        return new CampaignTab("results", "Results", "/results", 40, Right.SEE_ATTRIBUTION.name());
    }
}
