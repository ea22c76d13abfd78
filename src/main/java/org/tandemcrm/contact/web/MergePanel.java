package org.tandemcrm.contact.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactPanel;
import org.tandemcrm.contact.MergeCard;
import org.tandemcrm.contact.MergeDesk;
import org.tandemcrm.web.Panel;

/** Says on a contact's page whom it was merged with, and takes that back. */
@Component
@Order(90)
class MergePanel implements ContactPanel {

    private final MergeDesk desk;

    MergePanel(MergeDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Panel> of(ContactId contact) {
        List<MergeCard> merges = desk.of(contact);
        return merges.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Panel(
                                "Merged",
                                "contact/merged",
                                Map.of("merges", merges, "contact", contact)));
    }
}
