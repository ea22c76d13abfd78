package org.tandemcrm.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;

/** A contact's reaction to a campaign, about to be recorded. */
public record NewResponse(
        CampaignId campaignId,
        ContactId contactId,
        ResponseKind kind,
        @Nullable Channel channel,
        Instant occurredAt,
        @Nullable String note) {}
