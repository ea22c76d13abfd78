package org.tandemcrm.user.entry.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Lets headers speak any language. Browsers and mail programs send names and addresses in UTF-8,
 * which a server reads byte by byte: some of those bytes look like control characters, so "Straße"
 * in a referrer would be refused, and with it the visit.
 */
@Configuration(proxyBeanMethods = false)
class Headers {

    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(
                value -> value.chars().noneMatch(c -> c == 0 || c == '\r' || c == '\n'));
        return firewall;
    }
}
