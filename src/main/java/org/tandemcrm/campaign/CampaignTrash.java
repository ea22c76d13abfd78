package org.tandemcrm.campaign;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.user.TrashShelf;
import org.tandemcrm.web.TrashPart;

/** The campaigns in the trash. */
@Configuration(proxyBeanMethods = false)
class CampaignTrash {

    @Bean
    TrashPart campaignsInTrash(JdbcClient jdbc) {
        return TrashShelf.of(jdbc, "Campaigns", "/campaigns", "campaign", "c.name");
    }
}
