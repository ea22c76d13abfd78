package org.tandemcrm.capture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.ContactId;

/** One hit of a tracked link, as the list of hits shows it. */
public record HitRow(
        Instant at,
        HitVerdict verdict,
        @Nullable ContactId contactId,
        @Nullable String name,
        String code,
        String method,
        @Nullable String agent,
        @Nullable String referrer,
        @Nullable String utm) {}
