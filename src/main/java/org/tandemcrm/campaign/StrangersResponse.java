package org.tandemcrm.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;

/** A reaction to a campaign by somebody who isn't a contact yet. */
public record StrangersResponse(
        CampaignId campaignId,
        ResponseKind kind,
        @Nullable Channel channel,
        Instant occurredAt,
        @Nullable String note) {

    NewResponse of(ContactId contact) {
        return new NewResponse(campaignId, contact, kind, channel, occurredAt, note);
    }
}
