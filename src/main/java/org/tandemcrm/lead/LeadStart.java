package org.tandemcrm.lead;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactName;
import org.tandemcrm.shared.InvalidInput;

/** Opens one lead, for whoever shows interest or by hand. */
@Component
class LeadStart {

    private final LeadOpening opening;
    private final ContactDirectory contacts;
    private final AssignmentRule rule;
    private final EntityManager entities;

    LeadStart(
            LeadOpening opening,
            ContactDirectory contacts,
            AssignmentRule rule,
            EntityManager entities) {
        this.opening = opening;
        this.contacts = contacts;
        this.rule = rule;
        this.entities = entities;
    }

    LeadId withResponse(ContactId contact, Instant at, @Nullable String source) {
        var lead = new NewLead(contact, companyOf(contact), null, null, source, at);
        return opening.open(List.of(lead), true).get(0);
    }

    LeadId byHand(NewLead lead) {
        if (lead.assigneeId() != null && !rule.works(lead.assigneeId())) {
            throw new InvalidInput("assigneeId", "Choose somebody who works leads.");
        }
        CompanyId company =
                lead.companyId() != null || lead.contactId() == null
                        ? lead.companyId()
                        : knownCompanyOf(lead.contactId());
        return opening.open(
                        List.of(
                                new NewLead(
                                        lead.contactId(),
                                        company,
                                        LeadDetails.tidied(lead.interest()),
                                        lead.assigneeId(),
                                        LeadDetails.tidied(lead.source()),
                                        lead.openedAt())),
                        false)
                .get(0);
    }

    private @Nullable CompanyId knownCompanyOf(ContactId contact) {
        // Somebody entered in the same transaction may still wait in the persistence context.
        entities.flush();
        if (!contacts.names(List.of(contact)).containsKey(contact)) {
            throw new InvalidInput("contactId", "There is no such contact.");
        }
        return companyOf(contact);
    }

    private @Nullable CompanyId companyOf(ContactId contact) {
        ContactName name = contacts.names(List.of(contact)).get(contact);
        return name == null ? null : name.companyId();
    }
}
