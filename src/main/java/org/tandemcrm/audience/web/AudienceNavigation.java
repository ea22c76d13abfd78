package org.tandemcrm.audience.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tandemcrm.campaign.CampaignTab;

/** The tab of the audience among a campaign's pages. */
@Configuration(proxyBeanMethods = false)
class AudienceNavigation {

    private static final int BEFORE_THE_MEMBERS = 15;

    @Bean
    CampaignTab audienceTab() {
        return new CampaignTab("audience", "Audience", "/audience", BEFORE_THE_MEMBERS, null);
    }
}
