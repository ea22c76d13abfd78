package org.tandemcrm.lead.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.LeadCard;
import org.tandemcrm.lead.LeadDetails;
import org.tandemcrm.web.EditForm;

/** What is known of a buyer, as a person types it. */
record BuyerForm(
        @Nullable Long version,
        @Size(max = 200) @Nullable String interest,
        @Size(max = 4000) @Nullable String pain,
        @Size(max = 4000) @Nullable String gain,
        @Size(max = 4000) @Nullable String decisionCriteria)
        implements EditForm {

    static BuyerForm of(LeadCard card) {
        return new BuyerForm(
                card.version(), card.interest(), card.pain(), card.gain(), card.decisionCriteria());
    }

    LeadDetails details() {
        return new LeadDetails(interest, pain, gain, decisionCriteria);
    }
}
