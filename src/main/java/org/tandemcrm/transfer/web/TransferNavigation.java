package org.tandemcrm.transfer.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.NavItem;

/** The entry of imports in the rail. */
@Configuration(proxyBeanMethods = false)
class TransferNavigation {

    private static final int BEFORE_SETTINGS = 85;

    @Bean
    NavItem importsItem() {
        return new NavItem(
                "imports", "Import", "/imports", "upload", BEFORE_SETTINGS, Right.IMPORT.name());
    }
}
