package org.tandemcrm.lead;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.contact.ContactDesk;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactId;

/** Where a lead is opened for somebody whom nobody knew before. */
@Service
@Transactional
public class LeadEntrance {

    private final ContactDesk contacts;
    private final LeadBook book;

    LeadEntrance(ContactDesk contacts, LeadBook book) {
        this.contacts = contacts;
        this.book = book;
    }

    /** Enters the person, with the company that was typed, and opens the lead for them. */
    public LeadId open(
            ContactDetails newcomer, @Nullable String company, NewLead lead, LeadRevision known) {
        ContactId contact = contacts.add(newcomer, company);
        return book.open(
                new NewLead(
                        contact,
                        lead.companyId(),
                        lead.interest(),
                        lead.assigneeId(),
                        lead.source(),
                        lead.openedAt()),
                known);
    }
}
