package org.tandemcrm.touch;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tandemcrm.contact.MergeLedger;
import org.tandemcrm.contact.MergeLedger.Shelf;
import org.tandemcrm.contact.MergePart;

/** Touches with people who turn out to be one. */
@Configuration(proxyBeanMethods = false)
class TouchMerge {

    @Bean
    MergePart touchesOfMerged(MergeLedger ledger) {
        return ledger.part(Shelf.of("touch", "touch_id", "touches"));
    }
}
