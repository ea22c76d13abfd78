package org.tandemcrm.campaign.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignListing;
import org.tandemcrm.campaign.CampaignPanel;
import org.tandemcrm.campaign.CostLine;
import org.tandemcrm.campaign.MemberList;
import org.tandemcrm.campaign.ResponseLists;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.offering.PriceBook;
import org.tandemcrm.web.Panel;

/** Gathers what stands on a campaign's own page below its life line. */
@Component
class CampaignSheet {

    private static final int LATEST = 8;

    private final MemberList members;
    private final Lists lists;
    private final ResponseLists responses;
    private final PriceBook prices;
    private final Firm firm;
    private final ObjectProvider<CampaignPanel> panels;

    CampaignSheet(
            MemberList members,
            Lists lists,
            ResponseLists responses,
            PriceBook prices,
            Firm firm,
            ObjectProvider<CampaignPanel> panels) {
        this.prices = prices;
        this.members = members;
        this.lists = lists;
        this.responses = responses;
        this.firm = firm;
        this.panels = panels;
    }

    void fill(CampaignCard card, Model model) {
        CampaignId id = card.id();
        List<Panel> shown =
                panels.orderedStream().map(p -> p.of(id)).flatMap(Optional::stream).toList();
        model.addAttribute("panels", shown);
        model.addAttribute("firm", firm);
        Optional.ofNullable(card.plan().priceListId())
                .ifPresent(list -> model.addAttribute("priceList", prices.card(list)));
        model.addAttribute("states", members.states(id));
        model.addAttribute(
                "latest", responses.slice(id, ListQuery.parse("limit=" + LATEST)).rows());
        model.addAttribute(
                "parts",
                lists.slice(
                                CampaignListing.WITHOUT_COSTS,
                                ListQuery.parse("parentId=" + id + "&sort=firstDay"))
                        .rows());
        model.addAttribute("planned", sum(card, true));
        model.addAttribute("actual", sum(card, false));
    }

    private static BigDecimal sum(CampaignCard card, boolean planned) {
        return card.costs().stream()
                .map(planned ? CostLine::planned : CostLine::actual)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
