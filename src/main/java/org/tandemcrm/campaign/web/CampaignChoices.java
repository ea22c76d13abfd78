package org.tandemcrm.campaign.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignChannel;
import org.tandemcrm.campaign.CampaignListing;
import org.tandemcrm.campaign.CampaignRow;
import org.tandemcrm.contact.BuyingRole;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.web.Choice;

/** What the form of a campaign offers to choose from. */
@Component
class CampaignChoices {

    private static final ListQuery LATEST = ListQuery.parse("sort=-createdAt&limit=200");

    private final Lists lists;
    private final Firm firm;

    CampaignChoices(Lists lists, Firm firm) {
        this.lists = lists;
        this.firm = firm;
    }

    void offer(@Nullable CampaignCard card, Model model) {
        model.addAttribute("channels", Choice.of(CampaignChannel.class, CampaignChannel::label));
        model.addAttribute("roles", Choice.of(BuyingRole.class, BuyingRole::label));
        model.addAttribute("stands", stands());
        model.addAttribute("parents", parents(card));
        model.addAttribute("currency", firm.currency().getCurrencyCode());
    }

    private static List<Choice> stands() {
        return List.of(
                new Choice("PLANNED", "It is still to come"),
                new Choice("RUNNING", "It runs already"),
                new Choice("ENDED", "It is over"));
    }

    private List<Choice> parents(@Nullable CampaignCard card) {
        return lists.slice(CampaignListing.WITHOUT_COSTS, LATEST).rows().stream()
                .filter(row -> card == null || !row.id().equals(card.id()))
                .map(row -> new Choice(row.id().toString(), told(row)))
                .toList();
    }

    /** Two campaigns may have one name, so the start tells them apart. */
    private static String told(CampaignRow row) {
        return row.firstDay() == null
                ? row.name()
                : "%s (%s)".formatted(row.name(), row.firstDay());
    }
}
