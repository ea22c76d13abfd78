package org.tandemcrm.mailing.inbox.web;

import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactPanel;
import org.tandemcrm.mailing.inbox.RefusalDesk;
import org.tandemcrm.web.Panel;

/** Shows on a contact's page by which mails they opted out, and whether those prove who wrote. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class RefusalPanel implements ContactPanel {

    private final RefusalDesk desk;

    RefusalPanel(RefusalDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Panel> of(ContactId contact) {
        return Panel.ofLines("Opted out by mail", "mailing/inbox/refusals", desk.of(contact));
    }
}
