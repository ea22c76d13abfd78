package org.tandemcrm.lead.web;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.Address;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.lead.LeadDetails;
import org.tandemcrm.lead.LeadRevision;
import org.tandemcrm.lead.NewLead;
import org.tandemcrm.user.UserId;

/**
 * A lead as a person opens it.
 *
 * @param contactId the chosen contact; without one, somebody new of this name is entered
 */
record OpeningForm(
        @Nullable ContactId contactId,
        @Size(max = 200) @Nullable String person,
        @Size(max = 200) @Nullable String company,
        @Size(max = 200) @Nullable String interest,
        @Nullable UserId assigneeId,
        @Size(max = 200) @Nullable String source,
        @Size(max = 4000) @Nullable String pain,
        @Nullable Boolean somebodyNew,
        @Nullable CampaignId heardOf) {

    static OpeningForm forContact(@Nullable ContactId contact, @Nullable String name) {
        return new OpeningForm(contact, name, null, null, null, null, null, null, null);
    }

    public boolean isNewcomer() {
        return Boolean.TRUE.equals(somebodyNew);
    }

    NewLead lead(@Nullable ContactId contact, Instant now) {
        return new NewLead(contact, null, interest, assigneeId, source, now);
    }

    LeadRevision known() {
        return new LeadRevision(new LeadDetails(interest, pain, null, null), assigneeId, List.of());
    }

    /** The last word is the last name. */
    ContactDetails newcomer() {
        String name = person == null ? "" : person.strip();
        int cut = name.lastIndexOf(' ');
        return new ContactDetails(
                cut < 0 ? null : name.substring(0, cut),
                name.substring(cut + 1),
                null,
                List.of(),
                List.of(),
                null,
                null,
                Set.of(),
                Address.UNKNOWN);
    }
}
