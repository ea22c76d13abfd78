package org.tandemcrm.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.shared.InvalidInput;

/** Where a contact is entered or changed together with the name of their company. */
@Service
@Transactional
public class ContactDesk {

    private final ContactDirectory contacts;
    private final CompanyDirectory companies;
    private final Consents consents;

    ContactDesk(ContactDirectory contacts, CompanyDirectory companies, Consents consents) {
        this.contacts = contacts;
        this.companies = companies;
        this.consents = consents;
    }

    /** Enters a person with what they said about being contacted; who opted out before stays so. */
    public ContactId addWithAnswers(ContactDetails details, List<NewAnswer> answers) {
        ContactId id = contacts.add(known(details));
        keep(id, answers, ConsentBasis.of(ConsentHow.PROGRAM));
        return id;
    }

    /**
     * Whoever has one of the mailboxes or numbers, else enters them; what they said about being
     * contacted is kept for either, but for a yes of somebody who had refused.
     */
    public Met meetWithAnswers(ContactDetails details, List<NewAnswer> answers) {
        Optional<Met> known = found(details, null);
        known.ifPresent(met -> keep(met.id(), answers, ConsentBasis.of(ConsentHow.PROGRAM)));
        return known.orElseGet(() -> new Met(addWithAnswers(details, answers), null));
    }

    /** Whoever has one of the mailboxes or numbers, else enters them. */
    public Met meet(ContactDetails details, @Nullable String company) {
        return found(details, company).orElseGet(() -> new Met(add(details, company), null));
    }

    /** Somebody known, with what is new in what they gave of themselves. */
    @Transactional(readOnly = true)
    public Met recognised(ContactId known, ContactDetails given, @Nullable String company) {
        return contacts.recognised(known, given, company);
    }

    private Optional<Met> found(ContactDetails details, @Nullable String company) {
        return contacts.known(details.emails(), details.phones())
                .map(id -> contacts.recognised(id, details, company));
    }

    /** Changes a contact with what they said about being contacted; pairs not named stay. */
    public void changeWithAnswers(
            ContactId id, long version, ContactDetails details, List<NewAnswer> answers) {
        contacts.change(id, version, known(details));
        keep(id, answers, ConsentBasis.BY_HAND);
    }

    private void keep(ContactId id, List<NewAnswer> answers, ConsentBasis basis) {
        answers.forEach(a -> consents.answer(id, a, basis));
    }

    private ContactDetails known(ContactDetails details) {
        CompanyId company = details.companyId();
        if (company != null && companies.names(List.of(company)).isEmpty()) {
            throw new InvalidInput("companyId", "There is no such company.");
        }
        return details;
    }

    /** Enters a person; a company that nobody knows yet is entered with them. */
    public ContactId add(ContactDetails details, @Nullable String company) {
        return contacts.add(details.withCompany(resolved(details, company)));
    }

    /**
     * Changes a contact; the company that the details name stays as long as the typed name is still
     * its own.
     */
    public void change(
            ContactId id, long version, ContactDetails details, @Nullable String company) {
        contacts.change(id, version, details.withCompany(resolved(details, company)));
    }

    /** Enters one more mailbox of theirs behind the others; one that they have changes nothing. */
    public void addMailbox(ContactId id, EmailAddress mailbox) {
        ContactCard card = contacts.living(id);
        List<String> emails = new ArrayList<>(card.emails());
        boolean known =
                emails.stream()
                        .flatMap(one -> EmailAddress.parse(one).stream())
                        .anyMatch(one -> one.key().equals(mailbox.key()));
        if (!known) {
            emails.add(mailbox.toString());
            contacts.change(id, card.version(), ContactDetails.of(card).withEmails(emails));
        }
    }

    private @Nullable CompanyId resolved(ContactDetails details, @Nullable String typed) {
        String name = Texts.orNull(typed);
        if (name == null) {
            return null;
        }
        CompanyId present = details.companyId();
        if (present != null && Objects.equals(companies.card(present).name(), name)) {
            return present;
        }
        return switch (companies.countNamed(name)) {
            case 0 -> companies.add(CompanyDetails.named(name));
            case 1 -> companies.byName(name).orElseThrow();
            default ->
                    throw new InvalidInput(
                            "company",
                            "Several companies have this name: open the right one and add the"
                                    + " contact there.");
        };
    }
}
