package org.tandemcrm.queue.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.lead.LeadCard;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.queue.HandedBackLeads;
import org.tandemcrm.queue.OpenCampaigns;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;

/** Gives a cold lead to marketing: its people go on a campaign's list. */
@Controller
class WarmingController {

    private final LeadDesk leads;
    private final OpenCampaigns campaigns;
    private final HandedBackLeads marketing;

    WarmingController(LeadDesk leads, OpenCampaigns campaigns, HandedBackLeads marketing) {
        this.leads = leads;
        this.campaigns = campaigns;
        this.marketing = marketing;
    }

    @Needs(Right.CHANGE_CONTACTS)
    @GetMapping("/leads/{id}/campaign")
    String choose(@PathVariable LeadId id, Model model) {
        LeadCard card = leads.card(id);
        model.addAttribute("card", card);
        model.addAttribute("campaigns", campaigns.toJoin());
        return "queue/warming";
    }

    @Needs(Right.CHANGE_CONTACTS)
    @PostMapping("/leads/{id}/campaign")
    String add(
            @PathVariable LeadId id,
            @RequestParam(required = false) @Nullable CampaignId campaign,
            RedirectAttributes flash) {
        List<ContactId> people = leads.people(id);
        if (campaign == null || people.isEmpty()) {
            Notice.warn(
                    flash,
                    campaign == null
                            ? "Choose a campaign first."
                            : "Add a person to this lead first.");
            return "redirect:/leads/" + id + "/campaign";
        }
        marketing.addTo(campaign, people);
        Notice.success(flash, leads.card(id).name() + " is on the campaign's list now.");
        return "redirect:/leads/" + id;
    }
}
