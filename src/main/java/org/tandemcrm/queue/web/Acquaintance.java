package org.tandemcrm.queue.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.contact.ContactCard;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.Timeline;
import org.tandemcrm.contact.TimelineItem;
import org.tandemcrm.contact.TimelineKind;
import org.tandemcrm.lead.Bearings;
import org.tandemcrm.lead.LeadCard;
import org.tandemcrm.queue.Pitches;
import org.tandemcrm.web.Choice;

/** Who they are, what we said to them, and what happened last. */
@Component
class Acquaintance {

    private static final int LAST = 4;
    private static final int LOOKED_THROUGH = 16;
    private static final Set<TimelineKind> MET =
            EnumSet.of(TimelineKind.TOUCH, TimelineKind.RESPONSE, TimelineKind.NOTE);

    private final ContactDirectory contacts;
    private final Pitches pitches;
    private final Timeline timeline;

    Acquaintance(ContactDirectory contacts, Pitches pitches, Timeline timeline) {
        this.contacts = contacts;
        this.pitches = pitches;
        this.timeline = timeline;
    }

    void fill(LeadCard card, Bearings bearings, List<ContactId> people, Model model) {
        if (card.contactId() != null) {
            ContactCard person = contacts.card(card.contactId());
            model.addAttribute("person", person);
            model.addAttribute("line", line(person.title(), card.companyName()));
        }
        if (bearings.campaign() != null) {
            pitches.of(bearings.campaign()).ifPresent(p -> model.addAttribute("pitch", p));
        }
        model.addAttribute("last", last(people));
        model.addAttribute("persons", people.size() > 1 ? choices(people) : List.of());
    }

    private List<Choice> choices(List<ContactId> people) {
        var names = contacts.names(people);
        return people.stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .map(name -> new Choice(name.id().toString(), name.name()))
                .toList();
    }

    private List<TimelineItem> last(List<ContactId> people) {
        return people.isEmpty()
                ? List.of()
                : timeline.of(people, LOOKED_THROUGH).stream()
                        .filter(item -> MET.contains(item.kind()))
                        .limit(LAST)
                        .toList();
    }

    /** As in "Buyer at Hafen GmbH". */
    private static String line(@Nullable String title, @Nullable String company) {
        return Stream.of(title, company)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" at "));
    }
}
