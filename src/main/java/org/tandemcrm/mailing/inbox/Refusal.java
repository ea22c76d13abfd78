package org.tandemcrm.mailing.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.ContactId;

/**
 * Somebody gets no mailings by email any more because of a message.
 *
 * @param inForce whether nothing was answered since
 * @param takenBackBy who of us took it back
 * @param reason why
 */
public record Refusal(
        IncomingMailId mail,
        ContactId contact,
        String name,
        Instant at,
        Verdict verdict,
        String from,
        Proof proof,
        boolean inForce,
        @Nullable Instant takenBackAt,
        @Nullable String takenBackBy,
        @Nullable String reason) {}
