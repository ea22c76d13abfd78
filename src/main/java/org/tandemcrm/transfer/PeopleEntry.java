package org.tandemcrm.transfer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ConsentBasis;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.ConsentState;
import org.tandemcrm.contact.Consents;
import org.tandemcrm.contact.ContactCard;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.NewAnswer;
import org.tandemcrm.contact.Timeline;
import org.tandemcrm.shared.EmailAddress;

/** Enters people from a list: who is known by their mailbox is completed, never overwritten. */
@Component
class PeopleEntry {

    private final ContactDirectory contacts;
    private final Consents consents;
    private final Timeline timeline;
    private final Companies companies;

    PeopleEntry(
            ContactDirectory contacts, Consents consents, Timeline timeline, Companies companies) {
        this.contacts = contacts;
        this.consents = consents;
        this.timeline = timeline;
        this.companies = companies;
    }

    /** A person of a list, and who of ours has the same mailbox. */
    record Candidate(ContactDetails details, @Nullable ContactId known) {}

    /** What a row says about a person; Unfit with the reason where it cannot be taken. */
    Candidate candidate(PeopleRows rows, SheetRow row) {
        ContactDetails read = rows.details(row);
        Salesforce.fit(read, read.flaws());
        String company = rows.text(row, Target.COMPANY);
        CompanyId companyId = company == null ? null : companies.named(company);
        ContactId known =
                rows.emails(row).stream()
                        .map(EmailAddress::parse)
                        .flatMap(java.util.Optional::stream)
                        .map(contacts::byEmail)
                        .flatMap(java.util.Optional::stream)
                        .findFirst()
                        .orElse(null);
        return new Candidate(read.withCompany(companyId), known);
    }

    /** Enters the strangers and completes the known; in the order of the candidates. */
    List<ContactId> enter(List<Candidate> candidates) {
        List<ContactDetails> strangers =
                candidates.stream().filter(c -> c.known() == null).map(Candidate::details).toList();
        var entered = contacts.bring(strangers).iterator();
        List<ContactId> ids = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            ContactId known = candidate.known();
            if (known != null) {
                complete(known, candidate.details());
            }
            ids.add(known == null ? entered.next() : known);
        }
        return ids;
    }

    /** Fills what is not known about the contact yet. */
    void complete(ContactId id, ContactDetails more) {
        ContactCard card = contacts.card(id);
        ContactDetails filled =
                new ContactDetails(
                        or(card.firstName(), more.firstName()),
                        or(card.lastName(), more.lastName()),
                        or(card.title(), more.title()),
                        union(card.emails(), more.emails()),
                        union(card.phones(), more.phones()),
                        card.companyId() == null ? more.companyId() : card.companyId(),
                        card.ownerId(),
                        Set.copyOf(union(List.copyOf(card.tags()), List.copyOf(more.tags()))),
                        card.address().isUnknown() ? more.address() : card.address(),
                        card.custom().completedBy(more.custom()));
        contacts.change(id, card.version(), filled);
    }

    /** Keeps what the row says besides: a refusal of mailings or of calls, a note. */
    void rest(PeopleRows rows, SheetRow row, ContactId id) {
        if (rows.optedOut(row)) {
            consents.answer(
                    id,
                    new NewAnswer(Channel.EMAIL, ConsentPurpose.MAILING, ConsentState.REFUSED),
                    ConsentBasis.IMPORTED);
        }
        if (rows.yes(row, Target.NO_CALLS)) {
            consents.answer(
                    id,
                    new NewAnswer(Channel.PHONE, ConsentPurpose.MAILING, ConsentState.REFUSED),
                    ConsentBasis.IMPORTED);
            consents.answer(
                    id,
                    new NewAnswer(Channel.PHONE, ConsentPurpose.PERSONAL, ConsentState.REFUSED),
                    ConsentBasis.IMPORTED);
        }
        String note = rows.text(row, Target.NOTE);
        if (note != null) {
            timeline.note(id, note);
        }
    }

    private static @Nullable String or(@Nullable String ours, @Nullable String theirs) {
        return ours == null ? theirs : ours;
    }

    private static List<String> union(List<String> ours, List<String> theirs) {
        Set<String> all = new LinkedHashSet<>(ours);
        theirs.stream()
                .filter(one -> ours.stream().noneMatch(one::equalsIgnoreCase))
                .forEach(all::add);
        return List.copyOf(all);
    }
}
