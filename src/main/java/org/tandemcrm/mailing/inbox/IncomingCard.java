package org.tandemcrm.mailing.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.ResponseId;

/**
 * One message that was read.
 *
 * @param words what its writer wrote, without what they quote
 * @param mailbox the address to which the letter went that it is about
 * @param sentAt when that letter went out
 */
public record IncomingCard(
        IncomingRow row,
        String words,
        long size,
        Instant readAt,
        @Nullable String mailbox,
        @Nullable Instant sentAt,
        @Nullable ResponseId response) {}
