package org.tandemcrm.offering.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.NavItem;

/** The entry of the catalogue in the rail. */
@Configuration(proxyBeanMethods = false)
class OfferingNavigation {

    private static final int AFTER_PEOPLE = 65;

    @Bean
    NavItem productsItem() {
        return new NavItem(
                "products", "Products", "/products", "package", AFTER_PEOPLE, Right.READ.name());
    }
}
