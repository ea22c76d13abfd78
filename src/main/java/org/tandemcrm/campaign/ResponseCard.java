package org.tandemcrm.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;

/** A response as lists and the API show it. */
public record ResponseCard(
        ResponseId id,
        CampaignId campaignId,
        String campaignName,
        ContactId contactId,
        String contactName,
        ResponseKind kind,
        @Nullable Channel channel,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String note) {}
