package org.tandemcrm.mailing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tandemcrm.contact.MergeLedger;
import org.tandemcrm.contact.MergeLedger.Shelf;
import org.tandemcrm.contact.MergePart;

/** Letters to and from people who turn out to be one. */
@Configuration(proxyBeanMethods = false)
class MailMerge {

    @Bean
    MergePart incomingOfMerged(MergeLedger ledger) {
        return ledger.part(Shelf.of("incoming_mail", "incoming_mail_id", "letters from them"));
    }

    /** Two letters of one mailing to one person: the second stays with whoever got it. */
    @Bean
    MergePart lettersOfMerged(MergeLedger ledger) {
        return ledger.yielding(
                Shelf.of("letter", "letter_id", "letters to them"),
                """
                exists (select from letter o
                         where o.mailing_id = t.mailing_id and o.contact_id = :into
                           and o.passage = t.passage)
                """);
    }
}
