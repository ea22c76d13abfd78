package org.tandemcrm.mailing.text;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.user.TrashShelf;
import org.tandemcrm.web.TrashPart;

/** The mail templates in the trash. */
@Configuration(proxyBeanMethods = false)
class TemplateTrash {

    @Bean
    TrashPart templatesInTrash(JdbcClient jdbc) {
        return TrashShelf.of(
                jdbc, "Mail templates", "/campaigns/templates", "mail_template", "c.name");
    }
}
