package org.tandemcrm.touch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;

/**
 * A touch about to be recorded.
 *
 * @param pursuit the purchase that it was about, as a module above names it (a lead's id)
 * @param channelReason why another channel than the one they came by
 * @param coldReason why someone cold was touched all the same
 */
public record NewTouch(
        ContactId contactId,
        @Nullable UUID pursuit,
        Channel channel,
        Direction direction,
        Outcome outcome,
        Instant occurredAt,
        @Nullable String note,
        @Nullable NextStep nextStep,
        @Nullable String channelReason,
        @Nullable String coldReason) {}
