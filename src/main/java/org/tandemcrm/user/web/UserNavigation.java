package org.tandemcrm.user.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tandemcrm.web.NavItem;
import org.tandemcrm.web.ShellPart;

/** What the module puts into the shell: settings in the rail, the bell, the way out. */
@Configuration(proxyBeanMethods = false)
class UserNavigation {

    private static final int LAST = 900;

    @Bean
    NavItem settingsItem() {
        return new NavItem("settings", "Settings", "/settings", "settings", LAST, null);
    }

    @Bean
    ShellPart bellPart() {
        return new ShellPart(ShellPart.Place.BAR, LAST, "user/shell", "bell");
    }

    @Bean
    ShellPart accountPart() {
        return new ShellPart(ShellPart.Place.ACCOUNT, LAST, "user/shell", "account");
    }
}
