package org.tandemcrm.user.entry.web;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tandemcrm.web.PublicPaths;

/** What lies between the doors and the handlers. */
@Configuration(proxyBeanMethods = false)
class Hallway {

    @Bean
    WebMvcConfigurer rightsBeforeHandlers(NeedsCheck check, ViewerArgument viewer) {
        return new WebMvcConfigurer() {

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(check).order(Ordered.HIGHEST_PRECEDENCE);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(viewer);
            }
        };
    }

    @Bean
    PublicPaths waysIn() {
        return new PublicPaths(
                "/error", "/setup", "/sign-in", "/join/*", "/v3/api-docs", "/v3/api-docs.yaml");
    }
}
