package org.tandemcrm.audience.standing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tandemcrm.contact.MergeLedger;
import org.tandemcrm.contact.MergeLedger.Shelf;
import org.tandemcrm.contact.MergePart;

/** The ways on which people are who turn out to be one. */
@Configuration(proxyBeanMethods = false)
class WayMerge {

    /** Nobody is on one way twice: the second passage ends where the daily round finds it. */
    @Bean
    MergePart waysOfMerged(MergeLedger ledger) {
        return ledger.yielding(
                Shelf.of("standing_member", "standing_member_id", "places in standing campaigns"),
                """
                t.left_at is null
                and exists (select from standing_member o
                             where o.campaign_id = t.campaign_id and o.contact_id = :into
                               and o.left_at is null)
                """);
    }
}
