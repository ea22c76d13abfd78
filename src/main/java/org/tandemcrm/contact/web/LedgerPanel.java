package org.tandemcrm.contact.web;

import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ConsentLedger;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactPanel;
import org.tandemcrm.web.Panel;

/** Shows on a contact's page what each of their answers rests on. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class LedgerPanel implements ContactPanel {

    private final ConsentLedger ledger;

    LedgerPanel(ConsentLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Optional<Panel> of(ContactId contact) {
        return Panel.ofLines("Where consent comes from", "contact/ledger", ledger.of(contact));
    }
}
