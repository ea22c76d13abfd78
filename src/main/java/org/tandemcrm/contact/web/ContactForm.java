package org.tandemcrm.contact.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Address;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactCard;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.FurtherFields;
import org.tandemcrm.user.UserId;
import org.tandemcrm.web.EditForm;

/** A contact as a person types it: one email address or phone number a line, tags by commas. */
record ContactForm(
        @Nullable Long version,
        @Size(max = 500) @Nullable String firstName,
        @Size(max = 500) @Nullable String lastName,
        @Size(max = 500) @Nullable String title,
        @Size(max = 500) @Nullable String company,
        @Size(max = 5000) @Nullable String emails,
        @Size(max = 5000) @Nullable String phones,
        @Nullable String ownerId,
        @Size(max = 1000) @Nullable String tags,
        @Size(max = 500) @Nullable String street,
        @Size(max = 500) @Nullable String postalCode,
        @Size(max = 500) @Nullable String city,
        @Size(max = 500) @Nullable String region,
        @Size(max = 500) @Nullable String country,
        @Nullable List<@Valid FurtherFieldForm> further)
        implements EditForm {

    static ContactForm empty(@Nullable String company) {
        return new ContactForm(
                null,
                null,
                null,
                null,
                company,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                FurtherFieldForm.rows(Map.of()));
    }

    static ContactForm of(ContactCard card) {
        Address address = card.address();
        return new ContactForm(
                card.version(),
                card.firstName(),
                card.lastName(),
                card.title(),
                card.companyName(),
                String.join("\n", card.emails()),
                String.join("\n", card.phones()),
                card.ownerId() == null ? null : card.ownerId().text(),
                String.join(", ", card.tags().stream().sorted().toList()),
                address.street(),
                address.postalCode(),
                address.city(),
                address.region(),
                address.country(),
                FurtherFieldForm.rows(card.custom().texts()));
    }

    @Override
    public Map<String, String> texts() {
        Map<String, String> texts = EditForm.super.texts();
        List<FurtherFieldForm> rows = further == null ? List.of() : further;
        for (int i = 0; i < rows.size(); i++) {
            texts.put("further[" + i + "].name", rows.get(i).nameText());
            texts.put("further[" + i + "].value", rows.get(i).valueText());
        }
        return texts;
    }

    /**
     * @param before the further fields as they are, by whose kinds the typed ones are read
     */
    ContactDetails details(@Nullable CompanyId companyId, FurtherFields before) {
        return new ContactDetails(
                firstName,
                lastName,
                title,
                parts(emails, "[\\r\\n,;]+"),
                parts(phones, "[\\r\\n;]+"),
                companyId,
                ownerId == null || ownerId.isBlank() ? null : UserId.of(ownerId),
                Set.copyOf(parts(tags, "[\\r\\n,;]+")),
                new Address(street, city, region, postalCode, country),
                before.typed(FurtherFieldForm.read(further == null ? List.of() : further)));
    }

    private static List<String> parts(@Nullable String text, String separators) {
        if (text == null) {
            return List.of();
        }
        return Arrays.stream(text.split(separators))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }
}
