package org.tandemcrm.transfer;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tandemcrm.contact.MergeLedger;
import org.tandemcrm.contact.MergeLedger.Shelf;
import org.tandemcrm.contact.MergePart;

/** By which names other programs know people who turn out to be one. */
@Configuration(proxyBeanMethods = false)
class TransferMerge {

    @Bean
    MergePart namesOfMerged(MergeLedger ledger) {
        return ledger.part(
                new Shelf(
                        "external_ref",
                        "record_id",
                        List.of("system", "kind", "external_id"),
                        "names in other programs"));
    }
}
