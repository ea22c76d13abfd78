package org.tandemcrm.queue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.queue.HandedBackLeads;
import org.tandemcrm.queue.HandedBackListing;
import org.tandemcrm.queue.OpenCampaigns;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;

/** Marketing's list of what sales gave back, by reason, and the way from it into a campaign. */
@Controller
class HandedBackController {

    private final HandedBackLeads leads;
    private final OpenCampaigns campaigns;
    private final Lists lists;
    private final CsvDownload csv;

    HandedBackController(
            HandedBackLeads leads, OpenCampaigns campaigns, Lists lists, CsvDownload csv) {
        this.leads = leads;
        this.campaigns = campaigns;
        this.lists = lists;
        this.csv = csv;
    }

    @Needs(Right.READ)
    @GetMapping("/leads/handed-back")
    String list(ListQuery query, Model model) {
        model.addAttribute("page", lists.page(HandedBackListing.HANDED_BACK, query, leads.today()));
        model.addAttribute("reasons", leads.byReason());
        model.addAttribute("campaigns", campaigns.toJoin());
        return "queue/handed-back";
    }

    @Needs(Right.EXPORT)
    @GetMapping("/leads/handed-back.csv")
    void csv(ListQuery query, HttpServletResponse response) {
        csv.send(HandedBackListing.HANDED_BACK, query, leads.today(), response);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/leads/handed-back")
    String addToCampaign(
            @RequestParam(required = false) @Nullable CampaignId campaign,
            @RequestParam(name = "contact", required = false) @Nullable List<ContactId> people,
            RedirectAttributes flash) {
        if (campaign == null || people == null || people.isEmpty()) {
            Notice.warn(flash, "Choose the people and a campaign first.");
            return "redirect:/leads/handed-back";
        }
        leads.addTo(campaign, people);
        Notice.success(
                flash,
                people.size() == 1
                        ? "One person is on the campaign's list now."
                        : people.size() + " people are on the campaign's list now.");
        return "redirect:/leads/handed-back";
    }
}
