package org.tandemcrm.enablement.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;

/** Puts a line of what buyers taught us into a briefing that is being written; saves nothing. */
@Controller
class BriefingQuoteController {

    private final BriefingPages pages;
    private final BuyerQuotes quotes;

    BriefingQuoteController(BriefingPages pages, BuyerQuotes quotes) {
        this.pages = pages;
        this.quotes = quotes;
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/briefing/quote")
    String quote(
            @PathVariable CampaignId id,
            @ModelAttribute("typed") BriefingForm typed,
            BindingResult ignored,
            @RequestParam(required = false) @Nullable String lesson,
            Model model) {
        BuyerQuotes.Quoted quoted = quotes.into(typed, lesson);
        model.addAttribute("quoted", quoted.part());
        return pages.form(id, quoted.form(), model);
    }
}
