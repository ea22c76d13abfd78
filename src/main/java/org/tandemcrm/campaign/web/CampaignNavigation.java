package org.tandemcrm.campaign.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tandemcrm.campaign.CampaignTab;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.NavItem;

/** The entry of campaigns in the rail, and the tabs of each. */
@Configuration(proxyBeanMethods = false)
class CampaignNavigation {

    private static final int AFTER_DEALS = 50;

    @Bean
    NavItem campaignsItem() {
        return new NavItem(
                "campaigns",
                "Campaigns",
                "/campaigns",
                "speakerphone",
                AFTER_DEALS,
                Right.READ.name());
    }

    @Bean
    CampaignTab campaignTab() {
        return new CampaignTab("campaign", "Campaign", "", 0, null);
    }

    @Bean
    CampaignTab membersTab() {
        return new CampaignTab("members", "Members", "/members", 20, null);
    }

    @Bean
    CampaignTab responsesTab() {
        return new CampaignTab("responses", "Responses", "/responses", 30, null);
    }
}
