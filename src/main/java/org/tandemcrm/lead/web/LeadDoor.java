package org.tandemcrm.lead.web;

import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.lead.HearsayDesk;
import org.tandemcrm.lead.LeadBook;
import org.tandemcrm.lead.LeadEntrance;
import org.tandemcrm.lead.LeadId;

/** Takes a filled-in opening to the façade for whom it is: somebody known, or somebody new. */
@Component
class LeadDoor {

    private final LeadBook book;
    private final LeadEntrance entrance;
    private final HearsayDesk hearsay;
    private final Clock clock;

    LeadDoor(LeadBook book, LeadEntrance entrance, HearsayDesk hearsay, Clock clock) {
        this.book = book;
        this.entrance = entrance;
        this.hearsay = hearsay;
        this.clock = clock;
    }

    LeadId open(OpeningForm form, ContactId contact) {
        return opened(form, () -> book.open(form.lead(contact, clock.instant()), form.known()));
    }

    LeadId openForNewcomer(OpeningForm form) {
        return opened(
                form,
                () ->
                        entrance.open(
                                form.newcomer(),
                                form.company(),
                                form.lead(null, clock.instant()),
                                form.known()));
    }

    private LeadId opened(OpeningForm form, Supplier<LeadId> opening) {
        return form.heardOf() == null ? opening.get() : hearsay.open(opening, form.heardOf());
    }
}
