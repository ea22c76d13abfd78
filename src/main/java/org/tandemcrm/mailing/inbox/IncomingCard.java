package org.tandemcrm.mailing.inbox;

import java.time.Instant;
import java.util.List;
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
 * @param codes what in it may be the code of a campaign
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
        @Nullable String about,
        List<String> codes,
        @Nullable SetAside setAside) {

    /** That one of us said that it is not about us. */
    public record SetAside(Instant at, String by) {}

    /** When they wrote; the clock of another server may go ahead of ours or be lost. */
    Instant happened() {
        Instant received = row.receivedAt();
        return received.isAfter(readAt) || received.equals(Instant.EPOCH) ? readAt : received;
    }
}
