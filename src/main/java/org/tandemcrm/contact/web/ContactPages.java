package org.tandemcrm.contact.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.ConsentState;
import org.tandemcrm.contact.ContactCard;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactListing;
import org.tandemcrm.contact.ContactPanel;
import org.tandemcrm.contact.ContactRow;
import org.tandemcrm.contact.Timeline;
import org.tandemcrm.listing.ListPage;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.listing.Op;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.Users;
import org.tandemcrm.web.Choice;
import org.tandemcrm.web.Panel;

/** Gathers what the pages of contacts show. */
@Component
class ContactPages {

    private static final int TIMELINE = 100;
    private static final int LONGEST_LINK = 60;

    private final ContactDirectory directory;
    private final Timeline timeline;
    private final Lists lists;
    private final Users users;
    private final List<ContactPanel> panels;

    ContactPages(
            ContactDirectory directory,
            Timeline timeline,
            Lists lists,
            Users users,
            List<ContactPanel> panels) {
        this.directory = directory;
        this.timeline = timeline;
        this.lists = lists;
        this.users = users;
        this.panels = panels;
    }

    ListPage<ContactRow> list(ListQuery query) {
        Map<String, String> tags = new LinkedHashMap<>();
        directory.tags().forEach(tag -> tags.put(tag, tag));
        return lists.page(ContactListing.CONTACTS, query)
                .withChoices("tag", tags)
                .withChoices("owner", users.names());
    }

    void show(ContactId id, Model model) {
        ContactCard card = directory.card(id);
        model.addAttribute("card", card);
        model.addAttribute("alike", alike(card.custom().texts()));
        model.addAttribute("timeline", timeline.of(List.of(id), TIMELINE));
        List<Panel> shown = panels.stream().map(p -> p.of(id)).flatMap(Optional::stream).toList();
        model.addAttribute("panels", shown);
        model.addAttribute("purposes", Choice.of(ConsentPurpose.class, ConsentPurpose::label));
        model.addAttribute("channels", Choice.of(Channel.class, Channel::label));
        model.addAttribute("states", Choice.of(ConsentState.class, ConsentState::label));
    }

    /** For each further field with a short value the list of everybody who has the same there. */
    private static Map<String, String> alike(Map<String, String> fields) {
        Map<String, String> lists = new LinkedHashMap<>();
        fields.forEach(
                (name, value) -> {
                    if (value.length() <= LONGEST_LINK) {
                        var query = ListQuery.ALL.with("custom." + name, Op.IS, value);
                        lists.put(name, "/contacts?" + query.toUrl());
                    }
                });
        return lists;
    }

    ContactCard card(ContactId id) {
        return directory.card(id);
    }

    String name(ContactId id) {
        return directory.card(id).name();
    }

    List<Choice> owners() {
        return users.active().stream().map(ContactPages::choice).toList();
    }

    private static Choice choice(Person person) {
        return new Choice(person.id().toString(), person.name());
    }
}
