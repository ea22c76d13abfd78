package org.tandemcrm.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A company as a list shows it. */
public record CompanyRow(
        CompanyId id,
        String name,
        @Nullable String domain,
        @Nullable String industry,
        @Nullable Integer size,
        @Nullable String city,
        int contacts,
        Instant createdAt) {}
