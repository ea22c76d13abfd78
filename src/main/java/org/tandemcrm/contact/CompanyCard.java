package org.tandemcrm.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A company as its page shows it. */
public record CompanyCard(
        CompanyId id,
        long version,
        String name,
        @Nullable String domain,
        @Nullable String industry,
        @Nullable Integer size,
        @Nullable String phone,
        Address address,
        int contacts,
        Instant createdAt,
        @Nullable Instant deletedAt) {}
