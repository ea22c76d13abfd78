package org.tandemcrm.campaign.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.campaign.Additions;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.MemberList;
import org.tandemcrm.campaign.MemberListing;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactListing;
import org.tandemcrm.contact.ContactName;
import org.tandemcrm.contact.ContactRow;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;

/** Gathers what the page of a campaign's members shows, and does what it asks for. */
@Component
class MemberPages {

    private static final int MOST_FOUND = 20;
    private static final int MOST_ADDED = 200_000;

    private final CampaignFrame frame;
    private final MemberList members;
    private final ContactDirectory contacts;
    private final Lists lists;

    MemberPages(CampaignFrame frame, MemberList members, ContactDirectory contacts, Lists lists) {
        this.frame = frame;
        this.members = members;
        this.contacts = contacts;
        this.lists = lists;
    }

    CampaignCard card(CampaignId id) {
        return frame.card(id);
    }

    void show(CampaignId id, Wanted wanted, ListQuery query, Model model) {
        frame.around(id, model);
        model.addAttribute(
                "page", lists.page(MemberListing.members(id), query, MemberListing.of(id)));
        model.addAttribute("tags", contacts.tags());
        model.addAttribute("wanted", wanted);
        if (!wanted.isEmpty()) {
            ListQuery people = wanted.query();
            List<ContactId> first =
                    lists.slice(ContactListing.CONTACTS, people.limited(MOST_FOUND)).rows().stream()
                            .map(ContactRow::id)
                            .toList();
            model.addAttribute("found", members.candidates(id, first));
            model.addAttribute("selection", people.toUrl());
            model.addAttribute("matches", lists.total(ContactListing.CONTACTS, people, Map.of()));
        }
    }

    Additions add(CampaignId id, List<ContactId> people) {
        return members.add(id, people);
    }

    /** Everybody whom the query of the list of contacts finds. */
    Additions addAll(CampaignId id, ListQuery contactsQuery) {
        return members.add(
                id,
                lists.ids(ContactListing.CONTACTS, contactsQuery, Map.of(), MOST_ADDED).stream()
                        .map(ContactId::new)
                        .toList());
    }

    /** Gives the name of whom it removed. */
    String remove(CampaignId id, ContactId person) {
        members.remove(id, person);
        ContactName name = contacts.names(List.of(person)).get(person);
        return name == null ? "The person" : name.name();
    }
}
