package org.tandemcrm.campaign.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignChannel;
import org.tandemcrm.campaign.CampaignDetails;
import org.tandemcrm.campaign.CampaignListing;
import org.tandemcrm.campaign.CampaignRow;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.campaign.Medium;
import org.tandemcrm.contact.BuyingRole;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.offering.PriceBook;
import org.tandemcrm.offering.PriceListCard;
import org.tandemcrm.offering.PriceListId;
import org.tandemcrm.offering.PriceListListing;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.web.Choice;

/** What the form of a campaign offers to choose from. */
@Component
class CampaignChoices {

    private static final ListQuery LATEST = ListQuery.parse("sort=-createdAt&limit=200");

    private final Lists lists;
    private final PriceBook prices;
    private final Firm firm;

    CampaignChoices(Lists lists, PriceBook prices, Firm firm) {
        this.prices = prices;
        this.lists = lists;
        this.firm = firm;
    }

    void offer(@Nullable CampaignCard card, Model model) {
        model.addAttribute("channels", Choice.of(CampaignChannel.class, CampaignChannel::label));
        model.addAttribute("media", Choice.of(Medium.class, Medium::label));
        model.addAttribute("roles", Choice.of(BuyingRole.class, BuyingRole::label));
        model.addAttribute("stands", stands());
        model.addAttribute("parents", parents(card));
        model.addAttribute("priceLists", priceLists(card));
        model.addAttribute("currency", firm.currency().getCurrencyCode());
    }

    /** What runs since nobody knows when would be launched past sales (R7). */
    static void mustSaySince(CampaignStatus status, CampaignDetails details) {
        if (status == CampaignStatus.RUNNING && details.firstDay() == null) {
            throw new InvalidInput("startsOn", "Say since when it runs.");
        }
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

    /** The price lists, the latest first, and the campaign's own however old it is. */
    private List<Choice> priceLists(@Nullable CampaignCard card) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        PriceListId own = card == null ? null : card.plan().priceListId();
        if (own != null) {
            PriceListCard kept = prices.card(own);
            choices.put(own.toString(), new Choice(own.toString(), kept.name()));
        }
        lists.slice(PriceListListing.PRICE_LISTS, LATEST, PriceListListing.on(firm.today()))
                .rows()
                .forEach(
                        row ->
                                choices.putIfAbsent(
                                        row.id().toString(),
                                        new Choice(row.id().toString(), row.name())));
        return List.copyOf(choices.values());
    }

    /** Two campaigns may have one name, so the start tells them apart. */
    private static String told(CampaignRow row) {
        return row.firstDay() == null
                ? row.name()
                : "%s (%s)".formatted(row.name(), row.firstDay());
    }
}
