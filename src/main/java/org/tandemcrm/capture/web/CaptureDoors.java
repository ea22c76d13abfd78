package org.tandemcrm.capture.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.tandemcrm.web.PublicPaths;

/**
 * The doors for strangers: no session, no cookie, nobody is anybody. What a page of these may do
 * rests on what stands in its address and its form, which no other site can know, so there is no
 * CSRF token either.
 */
@Configuration(proxyBeanMethods = false)
class CaptureDoors {

    private static final String[] PATHS = {
        "/r/*",
        "/u/*",
        "/f/*",
        "/f/*/thanks",
        "/f/*/confirmation/*",
        "/f/*/frame",
        "/f/*/frame/thanks"
    };

    /** Other sites may show these in a frame; each form says which ones in its content policy. */
    @Bean
    @Order(-2)
    SecurityFilterChain framed(HttpSecurity http) {
        return open(http.securityMatcher("/f/*/frame", "/f/*/frame/**"))
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::disable))
                .build();
    }

    @Bean
    @Order(-1)
    SecurityFilterChain strangers(HttpSecurity http) {
        return open(http.securityMatcher("/r/**", "/u/**", "/f/**")).build();
    }

    private static HttpSecurity open(HttpSecurity http) {
        return http.authorizeHttpRequests(
                        to -> {
                            to.requestMatchers(PATHS).permitAll();
                            to.anyRequest().denyAll();
                        })
                .headers(
                        headers ->
                                headers.referrerPolicy(
                                        policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }

    @Bean
    PublicPaths strangersPaths() {
        return new PublicPaths(PATHS);
    }
}
