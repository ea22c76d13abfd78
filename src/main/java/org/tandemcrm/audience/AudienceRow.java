package org.tandemcrm.audience;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactId;

/** One person whom an audience's rules find. */
public record AudienceRow(
        ContactId id,
        String name,
        @Nullable CompanyId companyId,
        @Nullable String companyName,
        @Nullable String email,
        @Nullable String city) {}
