package org.tandemcrm.mailing.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The mailbox in use as the reading needs it.
 *
 * @param position null until it was opened once
 * @param stumbled the number of the message at which the last reading broke off
 */
record OpenInbox(
        UUID id,
        Account account,
        Instant beginsAt,
        Instant nextAt,
        @Nullable Position position,
        int failures,
        @Nullable Long stumbled) {}
