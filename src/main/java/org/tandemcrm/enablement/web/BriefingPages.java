package org.tandemcrm.enablement.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignTab;
import org.tandemcrm.enablement.BriefingCard;
import org.tandemcrm.enablement.BriefingText;
import org.tandemcrm.enablement.Briefings;
import org.tandemcrm.enablement.CampaignPrices;
import org.tandemcrm.enablement.Change;
import org.tandemcrm.enablement.Readers;
import org.tandemcrm.enablement.Readership;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.user.CurrentUser;

/** Gathers what the pages of a briefing show. */
@Component
class BriefingPages {

    private final CampaignDesk desk;
    private final Briefings briefings;
    private final Readers readers;
    private final CampaignPrices prices;
    private final Firm firm;
    private final BuyerQuotes quotes;
    private final CurrentUser me;
    private final ObjectProvider<CampaignTab> tabs;

    BriefingPages(
            CampaignDesk desk,
            Briefings briefings,
            Readers readers,
            CampaignPrices prices,
            Firm firm,
            BuyerQuotes quotes,
            CurrentUser me,
            ObjectProvider<CampaignTab> tabs) {
        this.desk = desk;
        this.briefings = briefings;
        this.readers = readers;
        this.prices = prices;
        this.firm = firm;
        this.quotes = quotes;
        this.me = me;
        this.tabs = tabs;
    }

    void show(CampaignId id, Model model) {
        around(id, model);
        Readership readership = readers.of(id);
        BriefingText text = text(id);
        briefings.of(id).ifPresent(card -> model.addAttribute("briefing", card));
        prices.list(id).ifPresent(list -> model.addAttribute("priceList", list));
        model.addAttribute("firm", firm);
        model.addAttribute("missing", text.missing());
        model.addAttribute("readership", readership);
        model.addAttribute("asked", text.isComplete() && readership.awaits(me.get().id()));
        List<Change> mine = briefings.changesForMe(id);
        model.addAttribute("changes", mine);
        model.addAttribute(
                "latestChanges", mine.isEmpty() ? briefings.latestChanges(id) : List.of());
    }

    /** The editor. */
    String form(CampaignId id, BriefingForm form, Model model) {
        around(id, model);
        model.addAttribute("form", form);
        model.addAttribute("version", form.version());
        model.addAttribute("lessons", quotes.all());
        return "enablement/form";
    }

    void around(CampaignId id, Model model) {
        model.addAttribute("card", desk.card(id));
        model.addAttribute("tabs", CampaignTab.inOrder(tabs.stream()));
    }

    BriefingText text(CampaignId id) {
        return briefings.of(id).map(BriefingCard::text).orElse(BriefingText.NONE);
    }

    int version(CampaignId id) {
        return briefings.of(id).map(BriefingCard::version).orElse(0);
    }
}
