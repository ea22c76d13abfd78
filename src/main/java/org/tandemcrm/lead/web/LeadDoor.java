package org.tandemcrm.lead.web;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.lead.LeadBook;
import org.tandemcrm.lead.LeadEntrance;
import org.tandemcrm.lead.LeadId;

/** Takes a filled-in opening to the façade for whom it is: somebody known, or somebody new. */
@Component
class LeadDoor {

    private final LeadBook book;
    private final LeadEntrance entrance;
    private final Clock clock;

    LeadDoor(LeadBook book, LeadEntrance entrance, Clock clock) {
        this.book = book;
        this.entrance = entrance;
        this.clock = clock;
    }

    LeadId open(OpeningForm form, ContactId contact) {
        return book.open(form.lead(contact, clock.instant()), form.known());
    }

    LeadId openForNewcomer(OpeningForm form) {
        return entrance.open(
                form.newcomer(), form.company(), form.lead(null, clock.instant()), form.known());
    }
}
