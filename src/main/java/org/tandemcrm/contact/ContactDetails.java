package org.tandemcrm.contact;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.user.UserId;

/**
 * What a person enters about a contact. At least one of the names, an email address or a phone
 * number is known; the first email address and phone number are the preferred ones.
 */
public record ContactDetails(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String title,
        List<String> emails,
        List<String> phones,
        @Nullable CompanyId companyId,
        @Nullable UserId ownerId,
        Set<String> tags,
        Address address) {

    public ContactDetails {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        tags = Set.copyOf(tags);
    }

    /** A contact of whom only the name is known. */
    public static ContactDetails named(String firstName, String lastName) {
        return new ContactDetails(
                firstName,
                lastName,
                null,
                List.of(),
                List.of(),
                null,
                null,
                Set.of(),
                Address.UNKNOWN);
    }

    public ContactDetails withEmails(List<String> others) {
        return new ContactDetails(
                firstName, lastName, title, others, phones, companyId, ownerId, tags, address);
    }

    public ContactDetails withPhones(List<String> others) {
        return new ContactDetails(
                firstName, lastName, title, emails, others, companyId, ownerId, tags, address);
    }

    public ContactDetails withCompany(@Nullable CompanyId other) {
        return new ContactDetails(
                firstName, lastName, title, emails, phones, other, ownerId, tags, address);
    }
}
