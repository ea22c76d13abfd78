package org.tandemcrm.lead;

import java.util.List;
import java.util.Objects;
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
    private final LeadStart start;
    private final MainPerson main;

    LeadBook(
            LeadFiles files, LeadPeople people, Handing handing, LeadStart start, MainPerson main) {
        this.main = main;
        this.files = files;
        this.people = people;
        this.handing = handing;
        this.start = start;
    }

    /** Opens a lead with all that is known of it. */
    public LeadId open(NewLead lead, LeadRevision known) {
        refuse(known.details().flaws());
        LeadId id = start.byHand(lead);
        Lead opened = files.toChange(id);
        opened.describe(known.details());
        files.keep(opened);
        setStakeholders(id, known.stakeholders());
        return id;
    }

    /** Changes what the editor opened at the version, or throws StaleEdit. */
    public void change(LeadId id, long version, LeadDetails details) {
        refuse(details.flaws());
        Lead lead = files.toChange(id, version);
        lead.describe(details);
        files.keep(lead);
    }

    /** Changes all of a lead at once. */
    public void revise(LeadId id, long version, LeadRevision revision) {
        change(id, version, revision.details());
        LeadHead head = files.head(id);
        if (!Objects.equals(head.assignee(), revision.assigneeId())) {
            assign(id, revision.assigneeId());
        }
        setStakeholders(id, revision.stakeholders());
        if (revision.main() != null) {
            makeMain(files.toChange(id), revision.main());
        }
    }

    /** The lead is about this person; who was it before has a part in it still. */
    public void makeMain(LeadId id, ContactId contact) {
        makeMain(files.toChange(id), contact);
    }

    private void makeMain(Lead lead, ContactId contact) {
        main.become(lead, contact)
                .ifPresent(
                        changed -> {
                            files.keep(changed);
                            main.tell(changed.id());
                        });
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

    private static void refuse(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
    }
}
