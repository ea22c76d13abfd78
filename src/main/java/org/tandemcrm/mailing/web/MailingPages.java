package org.tandemcrm.mailing.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.audience.AudienceDesk;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignTab;
import org.tandemcrm.campaign.MemberListing;
import org.tandemcrm.campaign.MemberRow;
import org.tandemcrm.contact.ContactName;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.web.Choice;

/** Gathers what stands around every page of a campaign's mail. */
@Component
class MailingPages {

    private static final int MOST_READERS = 20;

    private final CampaignDesk campaigns;
    private final AudienceDesk audiences;
    private final Lists lists;
    private final ObjectProvider<CampaignTab> tabs;

    MailingPages(
            CampaignDesk campaigns,
            AudienceDesk audiences,
            Lists lists,
            ObjectProvider<CampaignTab> tabs) {
        this.campaigns = campaigns;
        this.audiences = audiences;
        this.lists = lists;
        this.tabs = tabs;
    }

    CampaignCard card(CampaignId id) {
        return campaigns.card(id);
    }

    CampaignCard around(CampaignId id, Model model) {
        CampaignCard card = campaigns.card(id);
        model.addAttribute("card", card);
        model.addAttribute("tabs", CampaignTab.inOrder(tabs.stream()));
        return card;
    }

    /** The subjects of a standing campaign's mails, by the place of their step. */
    Map<Integer, String> steps(CampaignId id) {
        return audiences.mailSteps(id);
    }

    /** What a step's mail is called, or null for the one mail of a campaign. */
    @Nullable String subject(CampaignId id, @Nullable Integer step) {
        return step == null ? null : audiences.mailSteps(id).get(step);
    }

    /** Some people of the list, or of the audience before there is a list, to look through. */
    List<Choice> readers(CampaignId id) {
        List<Choice> members =
                lists
                        .slice(
                                MemberListing.members(id),
                                ListQuery.parse("").limited(MOST_READERS),
                                MemberListing.of(id))
                        .rows()
                        .stream()
                        .map(MailingPages::choice)
                        .toList();
        return members.isEmpty()
                ? audiences.turnout(id, audiences.of(id).rules()).sample().stream()
                        .map(MailingPages::choice)
                        .toList()
                : members;
    }

    private static Choice choice(MemberRow row) {
        return new Choice(row.contactId().toString(), row.name());
    }

    private static Choice choice(ContactName name) {
        return new Choice(name.id().toString(), name.name());
    }
}
