package org.tandemcrm.queue.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.contact.ContactCard;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.Timeline;
import org.tandemcrm.lead.Bearings;
import org.tandemcrm.lead.LeadCard;

/** Who they are, what we said to them, and what happened last. */
@Component
class Acquaintance {

    private static final int LAST = 5;

    private final ContactDirectory contacts;
    private final CampaignDesk campaigns;
    private final Timeline timeline;

    Acquaintance(ContactDirectory contacts, CampaignDesk campaigns, Timeline timeline) {
        this.contacts = contacts;
        this.campaigns = campaigns;
        this.timeline = timeline;
    }

    void fill(LeadCard card, Bearings bearings, List<ContactId> people, Model model) {
        if (card.contactId() != null) {
            ContactCard person = contacts.card(card.contactId());
            model.addAttribute("person", person);
            model.addAttribute("line", line(person.title(), card.companyName()));
        }
        if (bearings.campaign() != null) {
            model.addAttribute("campaign", campaigns.card(bearings.campaign()));
        }
        model.addAttribute("last", people.isEmpty() ? List.of() : timeline.of(people, LAST));
    }

    /** As in "Buyer at Hafen GmbH". */
    private static String line(@Nullable String title, @Nullable String company) {
        return Stream.of(title, company)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" at "));
    }
}
