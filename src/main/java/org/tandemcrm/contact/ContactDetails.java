package org.tandemcrm.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.InvalidInput;
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
        Address address,
        FurtherFields custom) {

    private static final int LONGEST_TEXT = 500;

    /** A contact without further fields. */
    public ContactDetails(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String title,
            List<String> emails,
            List<String> phones,
            @Nullable CompanyId companyId,
            @Nullable UserId ownerId,
            Set<String> tags,
            Address address) {
        this(
                firstName,
                lastName,
                title,
                emails,
                phones,
                companyId,
                ownerId,
                tags,
                address,
                FurtherFields.NONE);
    }

    public ContactDetails {
        firstName = Texts.orNull(firstName);
        lastName = Texts.orNull(lastName);
        title = Texts.orNull(title);
        emails = Texts.lines(emails);
        phones = Texts.lines(phones);
        tags = Set.copyOf(Texts.lines(tags));
    }

    /** Why these details cannot be taken, each reason at its field; empty if they can. */
    public List<InvalidInput.Flaw> flaws() {
        List<InvalidInput.Flaw> flaws = new ArrayList<>();
        if (firstName == null && lastName == null && emails.isEmpty() && phones.isEmpty()) {
            flaws.add(
                    new InvalidInput.Flaw(
                            "lastName", "Enter a name, an email address or a phone number."));
        }
        emails.stream()
                .filter(email -> EmailAddress.parse(email).isEmpty())
                .map(email -> "“" + email + "” is not an email address.")
                .forEach(message -> flaws.add(new InvalidInput.Flaw("emails", message)));
        phones.stream()
                .filter(phone -> phone.chars().noneMatch(Character::isDigit))
                .map(phone -> "“" + phone + "” is not a phone number.")
                .forEach(message -> flaws.add(new InvalidInput.Flaw("phones", message)));
        Texts.tooLong("firstName", firstName, LONGEST_TEXT).ifPresent(flaws::add);
        Texts.tooLong("lastName", lastName, LONGEST_TEXT).ifPresent(flaws::add);
        Texts.tooLong("title", title, LONGEST_TEXT).ifPresent(flaws::add);
        flaws.addAll(custom.flaws());
        return flaws;
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

    /** What is known of a contact, as a person would enter it. */
    static ContactDetails of(ContactCard card) {
        return new ContactDetails(
                card.firstName(),
                card.lastName(),
                card.title(),
                card.emails(),
                card.phones(),
                card.companyId(),
                card.ownerId(),
                card.tags(),
                card.address(),
                card.custom());
    }

    public ContactDetails withEmails(List<String> others) {
        return new ContactDetails(
                firstName, lastName, title, others, phones, companyId, ownerId, tags, address,
                custom);
    }

    public ContactDetails withPhones(List<String> others) {
        return new ContactDetails(
                firstName, lastName, title, emails, others, companyId, ownerId, tags, address,
                custom);
    }

    public ContactDetails withCompany(@Nullable CompanyId other) {
        return new ContactDetails(
                firstName, lastName, title, emails, phones, other, ownerId, tags, address, custom);
    }

    public ContactDetails withCustom(FurtherFields others) {
        return new ContactDetails(
                firstName, lastName, title, emails, phones, companyId, ownerId, tags, address,
                others);
    }

    /**
     * What another program says of a contact, with what only we know: owner, tags, further fields.
     */
    public ContactDetails keeping(ContactCard ours) {
        return new ContactDetails(
                firstName,
                lastName,
                title,
                emails,
                phones,
                companyId,
                ours.ownerId(),
                ours.tags(),
                address,
                ours.custom());
    }
}
