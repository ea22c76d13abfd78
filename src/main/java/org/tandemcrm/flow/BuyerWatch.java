package org.tandemcrm.flow;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.contact.CompaniesChanged;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactsChanged;
import org.tandemcrm.touch.TouchRecorded;
import org.tandemcrm.touch.TouchTakenBack;

/**
 * Hears in their own transaction of all changes of contacts, companies and touches with them; of a
 * merge, which takes touches over, as of a change of both contacts.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BuyerWatch {

    private final BuyerChanges changes;

    BuyerWatch(BuyerChanges changes) {
        this.changes = changes;
    }

    @EventListener
    void on(ContactsChanged changed) {
        mark(changed.contacts().stream().map(ContactId::value));
    }

    @EventListener
    void on(CompaniesChanged changed) {
        mark(changed.companies().stream().map(CompanyId::value));
    }

    @EventListener
    void on(TouchRecorded touch) {
        mark(Stream.of(touch.contact().value()));
    }

    @EventListener
    void on(TouchTakenBack touch) {
        mark(Stream.of(touch.contact().value()));
    }

    private void mark(Stream<UUID> buyers) {
        changes.mark(buyers.toList());
    }
}
