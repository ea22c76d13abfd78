package org.tandemcrm.mailing.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactId;

/**
 * A message that was read, as a list shows it.
 *
 * @param campaign the campaign of the letter or of the response
 * @param waits whether one of us must say what follows from it
 * @param setAside whether one of us said that it is not about us
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
        Proof proof,
        @Nullable ContactId contactId,
        @Nullable String contactName,
        @Nullable CampaignId campaignId,
        @Nullable String campaignName,
        boolean waits,
        boolean setAside) {

    /** Whether a person's mail is still to be logged. */
    public boolean isUnlogged() {
        return waits && verdict == Verdict.REPLY;
    }

    /** Whether it is of somebody whom we do not know, and still to be logged. */
    public boolean isOfStranger() {
        return isUnlogged() && contactId == null;
    }

    /** Whether a complaint waits for a decision. */
    public boolean isUndecided() {
        return waits && verdict == Verdict.COMPLAINT;
    }

    /** Who wrote, as far as the message says. */
    public String from() {
        return senderName != null ? senderName : sender != null ? sender : "unknown";
    }
}
