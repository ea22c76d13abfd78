package org.tandemcrm.touch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.user.UserId;

/** A touch as lists and the API show it. */
public record TouchCard(
        TouchId id,
        ContactId contactId,
        @Nullable UUID pursuit,
        UserId by,
        String byName,
        Channel channel,
        Direction direction,
        Outcome outcome,
        Instant occurredAt,
        @Nullable String note,
        @Nullable NextStep nextStep,
        @Nullable String channelReason,
        @Nullable String coldReason) {}
