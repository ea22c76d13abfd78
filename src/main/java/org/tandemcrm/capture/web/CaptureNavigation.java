package org.tandemcrm.capture.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tandemcrm.campaign.CampaignTab;

/** The tab of a campaign's links and forms. */
@Configuration(proxyBeanMethods = false)
class CaptureNavigation {

    private static final int AFTER_MEMBERS = 25;

    @Bean
    CampaignTab linksTab() {
        return new CampaignTab("links", "Links & forms", "/links", AFTER_MEMBERS, null);
    }
}
