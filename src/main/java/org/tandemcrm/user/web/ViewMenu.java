package org.tandemcrm.user.web;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tandemcrm.user.SavedViews;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Lets every list offer the reader's own views of it. */
@Configuration(proxyBeanMethods = false)
class ViewMenu {

    @Bean
    SmartInitializingSingleton savedViewsVariable(ThymeleafViewResolver pages, SavedViews views) {
        return () -> pages.addStaticVariable("savedViews", views);
    }
}
