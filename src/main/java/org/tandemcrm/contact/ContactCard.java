package org.tandemcrm.contact;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.user.UserId;

/** A contact as its page shows it. */
public record ContactCard(
        ContactId id,
        long version,
        @Nullable String firstName,
        @Nullable String lastName,
        String name,
        @Nullable String title,
        List<String> emails,
        List<String> phones,
        @Nullable CompanyId companyId,
        @Nullable String companyName,
        @Nullable UserId ownerId,
        @Nullable String ownerName,
        Set<String> tags,
        Address address,
        FurtherFields custom,
        List<Consent> consents,
        Instant createdAt,
        @Nullable Instant deletedAt) {}
