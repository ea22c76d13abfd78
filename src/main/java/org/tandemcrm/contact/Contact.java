package org.tandemcrm.contact;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.Folded;
import org.tandemcrm.shared.PhoneNumber;
import org.tandemcrm.user.Journaled;
import org.tandemcrm.user.Trashed;
import org.tandemcrm.user.UserId;

/** A person we know. */
@Entity
@Journaled
@NullUnmarked
@Table(name = "contact")
class Contact {

    @EmbeddedId private ContactId id;
    @Version private Long version;

    private String firstName;
    private String lastName;
    private String sortName;
    private String title;
    @Embedded private CompanyId companyId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "owner_id"))
    private UserId ownerId;

    @OneToMany(mappedBy = "contact", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<ContactEmail> emails = new ArrayList<>();

    @OneToMany(mappedBy = "contact", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<ContactPhone> phones = new ArrayList<>();

    private String[] tags;

    @Convert(converter = FurtherFieldsJson.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private FurtherFields custom;

    @Embedded private Address address;
    private String searchText;
    private Instant createdAt;
    @Embedded private Trashed trashed;

    protected Contact() {}

    Contact(ContactDetails details, String region, Instant now) {
        this.id = ContactId.next();
        this.createdAt = now;
        take(details, region);
    }

    final void take(ContactDetails details, String region) {
        firstName = details.firstName();
        lastName = details.lastName();
        title = details.title();
        companyId = details.companyId();
        ownerId = details.ownerId();
        address = details.address();
        tags = details.tags().stream().sorted().toArray(String[]::new);
        custom = details.custom();
        takeEmails(details.emails());
        takePhones(details.phones(), region);
        sortName = Folded.sortName(ContactNames.filed(firstName, lastName, emailTexts()));
        searchText = searchText(region);
    }

    private void takeEmails(List<String> addresses) {
        if (emailTexts().equals(addresses)) {
            return;
        }
        emails.clear();
        for (String address : addresses) {
            emails.add(new ContactEmail(this, emails.size(), new EmailAddress(address)));
        }
    }

    private void takePhones(List<String> numbers, String region) {
        if (phoneTexts().equals(numbers)) {
            return;
        }
        phones.clear();
        for (String number : numbers) {
            phones.add(new ContactPhone(this, phones.size(), PhoneNumber.parse(number, region)));
        }
    }

    private String searchText(String region) {
        Stream<String> numbers =
                phoneTexts().stream()
                        .map(n -> PhoneNumber.parse(n, region))
                        .map(n -> n.e164() == null ? n.raw() : n.e164());
        return Folded.searchText(
                Stream.of(
                                Stream.of(firstName, lastName, title),
                                emailTexts().stream(),
                                numbers,
                                Stream.of(tags),
                                custom.texts().values().stream())
                        .flatMap(part -> part)
                        .toArray(String[]::new));
    }

    void discard(Instant now, @Nullable UserId by) {
        trashed = new Trashed(now, by);
    }

    void restore() {
        trashed = null;
    }

    boolean isDiscarded() {
        return trashed != null;
    }

    ContactId id() {
        return id;
    }

    long version() {
        return version;
    }

    /** What was last entered, as a form shows it. */
    ContactDetails details() {
        return new ContactDetails(
                firstName,
                lastName,
                title,
                emailTexts(),
                phoneTexts(),
                companyId,
                ownerId,
                Stream.of(tags).collect(Collectors.toSet()),
                address == null ? Address.UNKNOWN : address,
                custom);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant deletedAt() {
        return Trashed.at(trashed);
    }

    private List<String> emailTexts() {
        return emails.stream().map(ContactEmail::address).toList();
    }

    private List<String> phoneTexts() {
        return phones.stream().map(ContactPhone::number).toList();
    }
}
