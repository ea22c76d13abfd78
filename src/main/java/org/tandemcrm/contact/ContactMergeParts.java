package org.tandemcrm.contact;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module keeps about people besides their fields. */
@Configuration(proxyBeanMethods = false)
class ContactMergeParts {

    @Bean
    MergePart timelineOfMerged(MergeLedger ledger) {
        return ledger.part(
                MergeLedger.Shelf.of(
                        "timeline_entry", "timeline_entry_id", "entries of the timeline"));
    }

    @Bean
    MergePart ledgerOfMerged(MergeLedger ledger) {
        return ledger.part(
                MergeLedger.Shelf.of(
                        "consent_entry", "consent_entry_id", "answers about being contacted"));
    }

    /** What bounces bounces for whoever has the mailbox; the copy does no harm afterwards. */
    @Bean
    MergePart mailboxesOfMerged(MergeLedger ledger) {
        var shelf =
                new MergeLedger.Shelf(
                        "undeliverable_mailbox",
                        "contact_id",
                        List.of("address_key"),
                        "mailboxes that bounce");
        return ledger.sharing(
                shelf,
                """
                exists (select from undeliverable_mailbox o
                         where o.contact_id = :into and o.address_key = t.address_key)
                """);
    }
}
