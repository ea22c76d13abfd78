package org.tandemcrm.lead.web;

import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.LeadCard;
import org.tandemcrm.lead.LeadDetails;

/** What is known of a buyer, as a person types it. */
record BuyerForm(
        @Nullable Long version,
        @Size(max = 200) @Nullable String interest,
        @Size(max = 4000) @Nullable String pain,
        @Size(max = 4000) @Nullable String gain,
        @Size(max = 4000) @Nullable String decisionCriteria) {

    static BuyerForm of(LeadCard card) {
        return new BuyerForm(
                card.version(), card.interest(), card.pain(), card.gain(), card.decisionCriteria());
    }

    LeadDetails details() {
        return new LeadDetails(interest, pain, gain, decisionCriteria);
    }

    /** The text of each field, for the page that shows two versions side by side. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("interest", text(interest));
        texts.put("pain", text(pain));
        texts.put("gain", text(gain));
        texts.put("decisionCriteria", text(decisionCriteria));
        return texts;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
