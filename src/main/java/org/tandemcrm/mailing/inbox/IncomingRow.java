package org.tandemcrm.mailing.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactId;

/**
 * A message that was read, as a list shows it.
 *
 * @param campaign the campaign of the letter or of the response
 * @param waits whether a person whom we know wrote, and nothing was made of it yet
 */
public record IncomingRow(
        IncomingMailId id,
        Instant receivedAt,
        @Nullable String senderName,
        @Nullable String sender,
        String subject,
        Verdict verdict,
        String why,
        String outcome,
        @Nullable String trouble,
        @Nullable ContactId contactId,
        @Nullable String contactName,
        @Nullable CampaignId campaignId,
        @Nullable String campaignName,
        boolean waits) {

    /** Who wrote, as far as the message says. */
    public String from() {
        return senderName != null ? senderName : sender != null ? sender : "unknown";
    }
}
