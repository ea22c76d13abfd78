package org.tandemcrm.contact.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.NavItem;

/** The entry of people in the rail. */
@Configuration(proxyBeanMethods = false)
class ContactNavigation {

    private static final int AFTER_CAMPAIGNS = 60;

    @Bean
    NavItem contactsItem() {
        return new NavItem(
                "contacts",
                "People",
                "/contacts",
                "address-book",
                AFTER_CAMPAIGNS,
                Right.READ.name());
    }
}
