package org.tandemcrm.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.user.UserId;

/**
 * A warm or hot lead, or one with a promised follow-up, as the queue lists it.
 *
 * @param why one sentence: what made it warm, or what was promised
 * @param proposedChannel how they came, and so how they are answered (R6)
 * @param dueAt when the clock or the promise runs out
 * @param claimedBy who works on it at this moment
 */
public record QueueEntry(
        LeadId leadId,
        long number,
        @Nullable ContactId contactId,
        String name,
        @Nullable String companyName,
        Temperature temperature,
        double heat,
        String why,
        @Nullable Channel proposedChannel,
        @Nullable Instant dueAt,
        @Nullable UserId assigneeId,
        @Nullable UserId claimedBy,
        @Nullable Instant claimedUntil) {}
