package org.tandemcrm.contact.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Address;
import org.tandemcrm.contact.CompanyCard;
import org.tandemcrm.contact.CompanyDetails;
import org.tandemcrm.web.EditForm;

/** A company as a person types it. */
record CompanyForm(
        @Nullable Long version,
        @NotBlank(message = "Enter the company's name.") @Size(max = 500) @Nullable String name,
        @Size(max = 500) @Nullable String domain,
        @Size(max = 500) @Nullable String industry,
        @PositiveOrZero @Nullable Integer size,
        @Size(max = 500) @Nullable String phone,
        @Size(max = 500) @Nullable String street,
        @Size(max = 500) @Nullable String postalCode,
        @Size(max = 500) @Nullable String city,
        @Size(max = 500) @Nullable String region,
        @Size(max = 500) @Nullable String country)
        implements EditForm {

    static CompanyForm empty() {
        return new CompanyForm(null, null, null, null, null, null, null, null, null, null, null);
    }

    static CompanyForm of(CompanyCard card) {
        Address address = card.address();
        return new CompanyForm(
                card.version(),
                card.name(),
                card.domain(),
                card.industry(),
                card.size(),
                card.phone(),
                address.street(),
                address.postalCode(),
                address.city(),
                address.region(),
                address.country());
    }

    CompanyDetails details() {
        return new CompanyDetails(
                name == null ? "" : name,
                domain,
                industry,
                size,
                phone,
                new Address(street, city, region, postalCode, country));
    }
}
