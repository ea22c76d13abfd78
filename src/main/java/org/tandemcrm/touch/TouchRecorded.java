package org.tandemcrm.touch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.user.UserId;

/** A touch was recorded; listeners run in its transaction. */
public record TouchRecorded(
        TouchId touch,
        ContactId contact,
        @Nullable UUID pursuit,
        UserId by,
        Channel channel,
        Direction direction,
        Outcome outcome,
        Instant occurredAt,
        Instant recordedAt) {}
