package org.tandemcrm.mailing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.ContactId;

/**
 * One letter as its list shows it.
 *
 * @param step the place of the standing campaign's step, counted from 1; null for a campaign's mail
 * @param reason why it was left out, refused or is in doubt
 * @param at when that became of it
 */
public record LetterRow(
        LetterId id,
        ContactId contact,
        String name,
        @Nullable String mailbox,
        @Nullable Integer step,
        LetterState state,
        @Nullable String reason,
        Instant at,
        @Nullable Instant bouncedAt) {}
