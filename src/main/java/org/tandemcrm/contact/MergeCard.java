package org.tandemcrm.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.user.RunId;

/** A merge that holds: who went over to whom, when and by whose hand. */
public record MergeCard(
        RunId id,
        ContactId from,
        String fromName,
        ContactId into,
        String intoName,
        Instant at,
        @Nullable String by) {}
