package org.tandemcrm.user.entry.web;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.CacheControlConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.tandemcrm.user.entry.FirstRun;
import org.tandemcrm.web.PublicPaths;
import org.tandemcrm.web.StaticFiles;

/**
 * The three doors: files that are the same for everybody, the API with its tokens, and the pages
 * with their sessions. What no door lets through is refused.
 */
@Configuration(proxyBeanMethods = false)
class Doors {

    private final List<String> open;

    Doors(ObjectProvider<PublicPaths> paths) {
        this.open = paths.stream().flatMap(some -> some.patterns().stream()).toList();
    }

    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity http) {
        return http.securityMatcher(StaticFiles.patterns())
                .authorizeHttpRequests(
                        to -> {
                            to.requestMatchers(HttpMethod.GET).permitAll();
                            to.requestMatchers(HttpMethod.HEAD).permitAll();
                            to.anyRequest().denyAll();
                        })
                .headers(Doors::headers)
                .headers(headers -> headers.cacheControl(CacheControlConfig::disable))
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, Callers callers, ApiRefusals refusals) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(
                        to -> {
                            common(to);
                            to.requestMatchers(HttpMethod.GET).hasAuthority("SCOPE_READ");
                            to.requestMatchers(HttpMethod.HEAD).hasAuthority("SCOPE_READ");
                            to.anyRequest().hasAuthority("SCOPE_WRITE");
                        })
                .addFilterBefore(
                        new ApiDoor(callers, refusals), AnonymousAuthenticationFilter.class)
                .exceptionHandling(
                        on -> on.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(Doors::headers)
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http, SessionPeople people, FirstRun first, SignOut signOut) {
        var refusals = new PageRefusals();
        return http.authorizeHttpRequests(
                        to -> {
                            common(to);
                            to.requestMatchers("/actuator/health/**").permitAll();
                            to.requestMatchers("/actuator/**").denyAll();
                            to.anyRequest().authenticated();
                        })
                .addFilterBefore(new FoundingGate(first), AuthorizationFilter.class)
                .securityContext(context -> context.securityContextRepository(people))
                .exceptionHandling(
                        on -> on.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .csrf(csrf -> csrf.csrfTokenRepository(new SessionCsrf()))
                .headers(Doors::headers)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(
                        logout ->
                                logout.logoutUrl("/sign-out")
                                        .addLogoutHandler(signOut)
                                        .logoutSuccessUrl("/sign-in?out"))
                .build();
    }

    /** Nobody comes in by a way of the framework's own. */
    @Bean
    AuthenticationManager noOtherDoor() {
        return authentication -> {
            throw new BadCredentialsException("There is no such door");
        };
    }

    private void common(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    to) {
        to.dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll();
        to.requestMatchers(open.toArray(String[]::new)).permitAll();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
