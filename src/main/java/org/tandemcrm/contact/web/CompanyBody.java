package org.tandemcrm.contact.web;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Address;
import org.tandemcrm.contact.CompanyCard;
import org.tandemcrm.contact.CompanyDetails;

/** What a program sends to enter or change a company. */
record CompanyBody(
        @Nullable String name,
        @Nullable String domain,
        @Nullable String industry,
        @Nullable Integer size,
        @Nullable String phone,
        @Nullable Address address) {

    static CompanyBody of(CompanyCard card) {
        return new CompanyBody(
                card.name(),
                card.domain(),
                card.industry(),
                card.size(),
                card.phone(),
                card.address());
    }

    CompanyDetails details() {
        return new CompanyDetails(
                name == null ? "" : name,
                domain,
                industry,
                size,
                phone,
                address == null ? Address.UNKNOWN : address);
    }
}
