package org.tandemcrm.lead;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.user.UserId;

/** What is known of a purchase: what they want, who has a part in it, whose lead it is. */
@Service
@Transactional
public class LeadBook {

    private final LeadFiles files;
    private final LeadPeople people;
    private final Handing handing;

    LeadBook(LeadFiles files, LeadPeople people, Handing handing) {
        this.files = files;
        this.people = people;
        this.handing = handing;
    }

    /** Changes what the editor opened at the version, or throws StaleEdit. */
    public void change(LeadId id, long version, LeadDetails details) {
        List<Flaw> flaws = details.flaws();
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
        Lead lead = files.toChange(id, version);
        lead.describe(details);
        files.keep(lead);
    }

    /** Gives the lead to somebody, or to the pool. */
    public void assign(LeadId id, @Nullable UserId to) {
        handing.assign(files.headToWork(id), to);
    }

    /** Adds a person to the purchase, or changes what is known of their part. */
    public void putStakeholder(LeadId id, NewStakeholder person) {
        files.toChange(id);
        people.put(id, person);
    }

    /** Makes these the stakeholders. */
    public void setStakeholders(LeadId id, List<NewStakeholder> all) {
        files.toChange(id);
        people.of(id).stream()
                .map(Stakeholder::contactId)
                .filter(known -> all.stream().noneMatch(p -> p.contactId().equals(known)))
                .forEach(known -> people.drop(id, known));
        all.forEach(person -> people.put(id, person));
    }

    /** The person has no part in it. */
    public void dropStakeholder(LeadId id, ContactId contact) {
        files.toChange(id);
        people.drop(id, contact);
    }
}
