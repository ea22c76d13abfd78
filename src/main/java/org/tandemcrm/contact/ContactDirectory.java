package org.tandemcrm.contact;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.shared.PhoneNumber;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.shared.StaleEdit;

/** The people we know, each once. */
@Service
@Transactional
public class ContactDirectory {

    private final Contacts contacts;
    private final ContactReading reading;
    private final Actors actors;
    private final ApplicationEventPublisher events;
    private final MergeRows merges;

    ContactDirectory(
            Contacts contacts,
            ContactReading reading,
            Actors actors,
            ApplicationEventPublisher events,
            MergeRows merges) {
        this.merges = merges;
        this.contacts = contacts;
        this.reading = reading;
        this.actors = actors;
        this.events = events;
    }

    /** Enters a person. */
    public ContactId add(ContactDetails details) {
        return bring(List.of(details)).get(0);
    }

    /** Enters many, in their order, for imports; duplicates are not looked for. */
    public List<ContactId> bring(List<ContactDetails> details) {
        details.forEach(this::check);
        String region = actors.region();
        List<Contact> added =
                details.stream().map(d -> new Contact(d, region, actors.now())).toList();
        List<ContactId> ids = contacts.saveAllAndFlush(added).stream().map(Contact::id).toList();
        events.publishEvent(new ContactsChanged(ids));
        return ids;
    }

    /** Changes a contact that the editor opened at the version, or throws StaleEdit. */
    public void change(ContactId id, long version, ContactDetails details) {
        check(details);
        opened(id, version).take(details, actors.region());
        events.publishEvent(new ContactsChanged(List.of(id)));
    }

    /** The contact, or NotFound; one in the trash is shown as such. */
    @Transactional(readOnly = true)
    public ContactCard card(ContactId id) {
        return reading.card(find(id));
    }

    /** The contact, or NotFound; one in the trash is not found. */
    @Transactional(readOnly = true)
    public ContactCard living(ContactId id) {
        ContactCard card = card(id);
        if (card.deletedAt() != null) {
            throw new NotFound("This contact is in the trash.");
        }
        return card;
    }

    /** The contacts in the order of the ids; unknown ids are left out. */
    @Transactional(readOnly = true)
    public List<ContactCard> cards(List<ContactId> ids) {
        Map<ContactId, Contact> found =
                contacts.findAllById(ids).stream()
                        .collect(Collectors.toMap(Contact::id, Function.identity()));
        return reading.cards(ids.stream().map(found::get).filter(Objects::nonNull).toList());
    }

    /** Puts a contact into the trash. */
    public void discard(ContactId id, long version) {
        opened(id, version).discard(actors.now(), actors.user());
        events.publishEvent(new ContactsChanged(List.of(id)));
    }

    /** Takes a contact out of the trash. */
    public void restore(ContactId id) {
        Contact contact = find(id);
        refuseMerged(id);
        contact.restore();
        events.publishEvent(new ContactsChanged(List.of(id)));
    }

    /** Names and companies of contacts, also of those in the trash. */
    @Transactional(readOnly = true)
    public Map<ContactId, ContactName> names(Collection<ContactId> ids) {
        return reading.names(ids);
    }

    /** The contact with this mailbox, if exactly one is known. */
    @Transactional(readOnly = true)
    public Optional<ContactId> byEmail(EmailAddress email) {
        return reading.byEmail(email);
    }

    /**
     * Whoever has one of the mailboxes, else one of the numbers however they were typed; what
     * several people share names nobody.
     */
    @Transactional(readOnly = true)
    public Optional<ContactId> known(Collection<String> emails, Collection<String> phones) {
        return emails.stream()
                .flatMap(email -> EmailAddress.parse(email).stream())
                .flatMap(email -> reading.byEmail(email).stream())
                .findFirst()
                .or(() -> byPhone(phones));
    }

    private Optional<ContactId> byPhone(Collection<String> phones) {
        String region = actors.region();
        return phones.stream()
                .flatMap(typed -> Stream.ofNullable(PhoneNumber.parse(typed, region).e164()))
                .flatMap(number -> reading.byPhone(number).stream())
                .findFirst();
    }

    /** What somebody gave of themselves that the contact's records don't have, in a sentence. */
    @Transactional(readOnly = true)
    public Met recognised(ContactId id, ContactDetails given, @Nullable String company) {
        return new Met(id, Newness.of(card(id), given, company, actors.region()));
    }

    /** Contacts whose name, address or number holds all the words, the best known first. */
    @Transactional(readOnly = true)
    public List<ContactName> search(String words, int most) {
        return reading.search(words, most);
    }

    /** The tags in use, by name. */
    @Transactional(readOnly = true)
    public List<String> tags() {
        return reading.tags();
    }

    private void refuseMerged(ContactId id) {
        merges.of(id).stream()
                .filter(merge -> merge.from().equals(id))
                .findFirst()
                .ifPresent(
                        merge -> {
                            throw new RuleBroken(
                                    "merged",
                                    "They were merged with %s. Take the merge back to have both."
                                            .formatted(merge.intoName()));
                        });
    }

    private Contact opened(ContactId id, long version) {
        Contact contact = find(id);
        if (contact.isDiscarded()) {
            throw new NotFound("This contact is in the trash.");
        }
        if (contact.version() != version) {
            throw new StaleEdit("Somebody changed this contact after you opened it.");
        }
        return contact;
    }

    private Contact find(ContactId id) {
        return contacts.findById(id).orElseThrow(() -> new NotFound("There is no such contact."));
    }

    private void check(ContactDetails details) {
        List<Flaw> flaws = details.flaws();
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
    }
}
