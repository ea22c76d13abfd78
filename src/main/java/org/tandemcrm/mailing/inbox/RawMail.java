package org.tandemcrm.mailing.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as it lies in the mailbox.
 *
 * @param receivedAt when the server took it, which its writer cannot choose
 * @param head its first bytes, enough for headers and words; null where the server did not hand
 *     them out
 * @param trouble why not
 */
record RawMail(
        Position position,
        Instant receivedAt,
        long size,
        byte @Nullable [] head,
        @Nullable String trouble) {}
