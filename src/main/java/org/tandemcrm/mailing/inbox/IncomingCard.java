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
 * @param proofWords what the mail server says of who sent it
 * @param about the mailbox that a complaint is about which waits for a decision
 */
public record IncomingCard(
        IncomingRow row,
        String words,
        long size,
        Instant readAt,
        @Nullable String mailbox,
        @Nullable Instant sentAt,
        @Nullable ResponseId response,
        String proofWords,
        @Nullable String about) {}
