package org.tandemcrm.lead.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.Timeline;
import org.tandemcrm.contact.TimelineItem;
import org.tandemcrm.lead.Bearings;
import org.tandemcrm.lead.ChannelReason;
import org.tandemcrm.lead.LeadCard;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.TemperatureBook;
import org.tandemcrm.lead.WarmLeads;

/** Gathers what the page of a lead shows. */
@Component
class LeadSheet {

    private static final int TIMELINE = 100;

    private final LeadDesk desk;
    private final TemperatureBook temperatures;
    private final WarmLeads queue;
    private final Timeline timeline;
    private final LeadSurroundings surroundings;

    LeadSheet(
            LeadDesk desk,
            TemperatureBook temperatures,
            WarmLeads queue,
            Timeline timeline,
            LeadSurroundings surroundings) {
        this.desk = desk;
        this.temperatures = temperatures;
        this.queue = queue;
        this.timeline = timeline;
        this.surroundings = surroundings;
    }

    void show(LeadId id, Model model) {
        Bearings bearings = queue.bearings(id);
        LeadCard card = desk.card(id);
        fill(card, bearings, model);
        model.addAttribute("touch", TouchForm.blank(card.contactId(), bearings.proposedChannel()));
    }

    /** The page again with what was typed into the touch. */
    String again(LeadId id, TouchForm touch, Model model) {
        fill(desk.card(id), queue.bearings(id), model);
        model.addAttribute("touch", touch);
        return "lead/show";
    }

    private void fill(LeadCard card, Bearings bearings, Model model) {
        model.addAttribute("card", card);
        model.addAttribute("line", line(card));
        model.addAttribute("bearings", bearings);
        model.addAttribute("reasons", ChannelReason.values());
        model.addAttribute("why", temperatures.why(card.id()));
        model.addAttribute("mayWork", queue.mayWork(card.id()));
        model.addAttribute("timeline", timelineOf(card));
        surroundings.fill(card, model);
    }

    private static String line(LeadCard card) {
        return Stream.of(card.companyName(), card.interest(), "lead " + card.number())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private List<TimelineItem> timelineOf(LeadCard card) {
        List<ContactId> people = desk.people(card.id());
        return people.isEmpty() && card.companyId() != null
                ? timeline.ofCompany(card.companyId(), TIMELINE)
                : timeline.of(people, TIMELINE);
    }
}
