package org.tandemcrm.campaign.web;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseCard;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.campaign.ResponseLists;
import org.tandemcrm.campaign.ResponsePanel;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactName;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.web.Choice;
import org.tandemcrm.web.Panel;

/** Gathers what the page of a campaign's responses shows. */
@Component
class ResponsePages {

    private static final int MOST_FOUND = 8;

    private final CampaignFrame frame;
    private final ResponseLists lists;
    private final ContactDirectory contacts;
    private final ObjectProvider<ResponsePanel> panels;
    private final Clock clock;

    ResponsePages(
            CampaignFrame frame,
            ResponseLists lists,
            ContactDirectory contacts,
            ObjectProvider<ResponsePanel> panels,
            Clock clock) {
        this.clock = clock;
        this.frame = frame;
        this.lists = lists;
        this.contacts = contacts;
        this.panels = panels;
    }

    Instant now() {
        return clock.instant();
    }

    void show(CampaignId id, ListQuery query, ResponseForm form, Model model) {
        frame.around(id, model);
        model.addAttribute("page", lists.page(id, query));
        model.addAttribute("kinds", Choice.of(ResponseKind.class, ResponseKind::label));
        model.addAttribute("channels", Choice.of(Channel.class, Channel::label));
        List<Choice> people = people(form);
        model.addAttribute("people", people);
        // What was posted stays as it is, with its errors.
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", people.size() == 1 ? form.about(people.get(0)) : form);
        }
    }

    /** What the modules above tell about a response that was just logged. */
    void tell(ResponseCard logged, Model model) {
        List<Panel> news =
                panels.orderedStream()
                        .map(panel -> panel.of(logged))
                        .flatMap(Optional::stream)
                        .toList();
        model.addAttribute("logged", logged);
        model.addAttribute("news", news);
    }

    /** Whom the words found, and whoever was chosen before. */
    private List<Choice> people(ResponseForm form) {
        Set<ContactName> people = new LinkedHashSet<>();
        form.chosen().ifPresent(id -> people.addAll(contacts.names(List.of(id)).values()));
        String words = form.find();
        if (words != null && !words.isBlank()) {
            people.addAll(contacts.search(words, MOST_FOUND));
        }
        return people.stream().map(ResponsePages::choice).toList();
    }

    private static Choice choice(ContactName person) {
        String company = person.companyName();
        return new Choice(
                person.id().toString(),
                company == null ? person.name() : person.name() + ", " + company);
    }
}
