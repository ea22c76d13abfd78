package org.tandemcrm.user.calls.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Stands around every handler, where the answer and its exceptions are still in one hand. */
@Configuration(proxyBeanMethods = false)
class CallsConfiguration {

    @Bean
    WebMvcRegistrations keyedHandlers(ObjectProvider<KeyedCalls> calls) {
        return new WebMvcRegistrations() {

            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new KeyedHandlers(calls);
            }
        };
    }
}
