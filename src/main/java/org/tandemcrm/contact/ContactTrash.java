package org.tandemcrm.contact;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.user.TrashShelf;
import org.tandemcrm.web.TrashPart;

/** The contacts and the companies in the trash. */
@Configuration(proxyBeanMethods = false)
class ContactTrash {

    @Bean
    TrashPart contactsInTrash(JdbcClient jdbc) {
        return TrashShelf.of(jdbc, "Contacts", "/contacts", "contact", ContactNames.SHOWN_SQL);
    }

    @Bean
    TrashPart companiesInTrash(JdbcClient jdbc) {
        return TrashShelf.of(jdbc, "Companies", "/companies", "company", "c.name");
    }
}
