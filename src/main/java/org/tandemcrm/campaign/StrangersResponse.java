package org.tandemcrm.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.Met;

/** A reaction to a campaign by somebody who isn't a contact yet. */
public record StrangersResponse(
        CampaignId campaignId,
        ResponseKind kind,
        @Nullable Channel channel,
        Instant occurredAt,
        @Nullable String note) {

    /** Of whoever they turned out to be, with what is new of them. */
    public NewResponse of(Met they) {
        return new NewResponse(campaignId, they.id(), kind, channel, occurredAt, they.noted(note));
    }
}
