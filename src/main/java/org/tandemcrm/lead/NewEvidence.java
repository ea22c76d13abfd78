package org.tandemcrm.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.touch.TouchId;

/**
 * A fact about to become evidence, with the record behind it, if there is one.
 *
 * @param what the words that a person reads, as in "Replied to Spring mailing"
 * @param cause what a person wrote about it
 */
record NewEvidence(
        EvidenceKind kind,
        Instant occurredAt,
        String what,
        @Nullable String cause,
        @Nullable ResponseId response,
        @Nullable TouchId touch,
        @Nullable CampaignId campaign,
        @Nullable ContactId contact,
        @Nullable Channel channel) {

    NewEvidence {
        occurredAt = Measures.precise(occurredAt);
    }
}
