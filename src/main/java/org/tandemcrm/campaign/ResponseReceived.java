package org.tandemcrm.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;

/**
 * Somebody answered a campaign; listeners run in its transaction.
 *
 * @param imported whether it came with an import of the past
 */
public record ResponseReceived(
        ResponseId response,
        CampaignId campaign,
        ContactId contact,
        ResponseKind kind,
        @Nullable Channel channel,
        Instant occurredAt,
        Instant recordedAt,
        boolean imported) {}
