package org.tandemcrm.user.web;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tandemcrm.job.Jobs;
import org.tandemcrm.web.ShellPart;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Shows in the bar of every page that work of the reader is under way. */
@Configuration(proxyBeanMethods = false)
class JobTray {

    private static final int BEFORE_THE_BELL = 10;

    @Bean
    ShellPart jobTrayPart() {
        return new ShellPart(ShellPart.Place.BAR, BEFORE_THE_BELL, "job/tray", "tray");
    }

    @Bean
    SmartInitializingSingleton jobTrayVariable(ThymeleafViewResolver views, Jobs jobs) {
        return () -> views.addStaticVariable("jobs", jobs);
    }
}
