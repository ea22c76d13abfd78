package org.tandemcrm.contact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contact as a list shows it. */
public record ContactRow(
        ContactId id,
        String name,
        @Nullable String title,
        @Nullable CompanyId companyId,
        @Nullable String companyName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String city,
        List<String> tags,
        @Nullable String ownerName,
        Instant createdAt,
        FurtherFields custom) {}
