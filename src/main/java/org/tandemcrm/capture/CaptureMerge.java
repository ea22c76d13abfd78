package org.tandemcrm.capture;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tandemcrm.contact.MergeLedger;
import org.tandemcrm.contact.MergeLedger.Shelf;
import org.tandemcrm.contact.MergePart;

/** What people who turn out to be one came by: forms and tracked codes. */
@Configuration(proxyBeanMethods = false)
class CaptureMerge {

    @Bean
    MergePart submissionsOfMerged(MergeLedger ledger) {
        return ledger.part(Shelf.of("form_submission", "form_submission_id", "filled-in forms"));
    }

    @Bean
    MergePart codesOfMerged(MergeLedger ledger) {
        return ledger.part(Shelf.of("link_code", "code", "personal codes"));
    }
}
