package org.tandemcrm.campaign.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.LaunchPad;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;

/** Ends campaigns, gives them up, takes that back, and moves them to the trash and out of it. */
@Controller
class CampaignStateController {

    private final CampaignDesk desk;
    private final LaunchPad launchPad;

    CampaignStateController(CampaignDesk desk, LaunchPad launchPad) {
        this.desk = desk;
        this.launchPad = launchPad;
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/ending")
    String end(@PathVariable CampaignId id, RedirectAttributes flash) {
        launchPad.end(id);
        Notice.undoable(flash, "The campaign has ended.", "/campaigns/" + id + "/resumption");
        return "redirect:/campaigns/" + id;
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/cancellation")
    String cancel(@PathVariable CampaignId id, RedirectAttributes flash) {
        launchPad.cancel(id);
        Notice.undoable(flash, "The campaign is cancelled.", "/campaigns/" + id + "/resumption");
        return "redirect:/campaigns/" + id;
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/resumption")
    String resume(@PathVariable CampaignId id, RedirectAttributes flash) {
        try {
            launchPad.resume(id);
        } catch (RuleBroken notYet) {
            if (!notYet.details().containsKey("missing")) {
                throw notYet;
            }
            Notice.warn(flash, "It was never launched here, so it goes on by a launch.");
            return "redirect:/campaigns/" + id + "/launch";
        }
        Notice.success(flash, "The campaign goes on.");
        return "redirect:/campaigns/" + id;
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/trash")
    String discard(
            @PathVariable CampaignId id, @RequestParam long version, RedirectAttributes flash) {
        String name = desk.card(id).name();
        desk.discard(id, version);
        Notice.trashed(flash, "\"" + name + "\"", "/campaigns/" + id);
        return "redirect:/campaigns";
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/restoration")
    String restore(@PathVariable CampaignId id, RedirectAttributes flash) {
        desk.restore(id);
        Notice.success(flash, "\"" + desk.card(id).name() + "\" is back.");
        return "redirect:/campaigns/" + id;
    }
}
