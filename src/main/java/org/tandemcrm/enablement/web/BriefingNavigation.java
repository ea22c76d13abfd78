package org.tandemcrm.enablement.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tandemcrm.campaign.CampaignTab;

/** The tab of the briefing among a campaign's pages. */
@Configuration(proxyBeanMethods = false)
class BriefingNavigation {

    private static final int AFTER_THE_CAMPAIGN = 10;

    @Bean
    CampaignTab briefingTab() {
        return new CampaignTab("briefing", "Briefing", "/briefing", AFTER_THE_CAMPAIGN, null);
    }
}
