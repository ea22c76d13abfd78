package org.tandemcrm.web;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Makes reader, shell and charts known to every template, those of the error pages included. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    Reader reader(ObjectProvider<Viewing> viewing, Clock clock) {
        return new Reader(viewing.getIfAvailable(() -> new Stranger(clock.getZone())), clock);
    }

    @Bean
    PublicPaths problemPages() {
        return new PublicPaths("/problems", "/problems/*");
    }

    @Bean
    Shell shell(
            Reader reader,
            ObjectProvider<NavItem> items,
            ObjectProvider<ShellPart> parts,
            ObjectProvider<SearchBox> search) {
        return new Shell(
                reader, items.stream().toList(), parts.stream().toList(), search.getIfAvailable());
    }

    @Bean
    SmartInitializingSingleton pageVariables(
            ThymeleafViewResolver views, Reader reader, Shell shell) {
        return () -> {
            views.addStaticVariable("reader", reader);
            views.addStaticVariable("shell", shell);
            views.addStaticVariable("charts", new Charts());
        };
    }

    /** Nobody is signed in where no module knows people. */
    private record Stranger(ZoneId zone) implements Viewing {

        @Override
        public boolean may(String right) {
            return false;
        }

        @Override
        public Optional<String> name() {
            return Optional.empty();
        }
    }
}
