package org.tandemcrm.demo.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.tandemcrm.demo.SampleCompany;
import org.tandemcrm.web.ShellPart;

/** Says on every page that the sample company is loaded, with the button that removes it. */
@Component("sampleBanner")
public class SampleBanner {

    private final SampleCompany sample;

    SampleBanner(SampleCompany sample) {
        this.sample = sample;
    }

    public boolean isShown() {
        return sample.isLoaded();
    }

    @Configuration(proxyBeanMethods = false)
    static class Place {

        @Bean
        ShellPart sampleBannerPart() {
            return new ShellPart(ShellPart.Place.BANNER, 1, "demo/banner", "banner");
        }
    }
}
