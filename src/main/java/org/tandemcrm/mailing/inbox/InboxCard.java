package org.tandemcrm.mailing.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The mailbox that is read, and how that goes.
 *
 * @param account without its password
 * @param beginsAt what came before is left alone
 * @param readAt when it was last read to its end
 * @param failures how often in a row it could not be read
 * @param trouble why not
 * @param nextAt when it is tried again
 */
public record InboxCard(
        Account account,
        boolean hasPassword,
        int version,
        Instant beginsAt,
        @Nullable Instant readAt,
        int failures,
        @Nullable Instant failedAt,
        @Nullable String trouble,
        Instant nextAt) {}
