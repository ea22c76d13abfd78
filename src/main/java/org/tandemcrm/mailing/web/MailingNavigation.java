package org.tandemcrm.mailing.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tandemcrm.campaign.CampaignTab;

/** The tab of the mail among a campaign's pages. */
@Configuration(proxyBeanMethods = false)
class MailingNavigation {

    private static final int AFTER_THE_AUDIENCE = 17;

    @Bean
    CampaignTab mailTab() {
        return new CampaignTab("mail", "Mail", "/mail", AFTER_THE_AUDIENCE, null);
    }
}
