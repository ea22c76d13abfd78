package org.tandemcrm.contact.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactPanel;
import org.tandemcrm.contact.Mailboxes;
import org.tandemcrm.contact.Mailboxes.Undeliverable;
import org.tandemcrm.web.Panel;

/** Says on a contact's page that letters to an address come back, and lets it be tried again. */
@Component
@Order(5)
class MailboxPanel implements ContactPanel {

    private final Mailboxes mailboxes;

    MailboxPanel(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Override
    public Optional<Panel> of(ContactId contact) {
        Map<String, Undeliverable> closed = mailboxes.closedOf(contact);
        return closed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Panel(
                                "Mail comes back",
                                "contact/mailboxes",
                                Map.of("closed", closed, "contact", contact)));
    }
}
