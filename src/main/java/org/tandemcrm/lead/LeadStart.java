package org.tandemcrm.lead;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactName;

/** Opens the lead of somebody who shows interest and has none. */
@Component
class LeadStart {

    private final LeadOpening opening;
    private final ContactDirectory contacts;

    LeadStart(LeadOpening opening, ContactDirectory contacts) {
        this.opening = opening;
        this.contacts = contacts;
    }

    LeadId withResponse(ContactId contact, Instant at, @Nullable String source) {
        Map<ContactId, ContactName> names = contacts.names(List.of(contact));
        ContactName name = names.get(contact);
        var lead =
                new NewLead(
                        contact, name == null ? null : name.companyId(), null, null, source, at);
        return opening.open(List.of(lead), true).get(0);
    }
}
