package org.tandemcrm.contact;

import org.jspecify.annotations.Nullable;

/** A contact as other records mention it. */
public record ContactName(
        ContactId id, String name, @Nullable CompanyId companyId, @Nullable String companyName) {}
