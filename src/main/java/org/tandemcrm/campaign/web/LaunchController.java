package org.tandemcrm.campaign.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.LaunchPad;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;

/** The page from which a campaign is launched, or which says why it can't be yet. */
@Controller
class LaunchController {

    private final CampaignFrame frame;
    private final LaunchPad launchPad;

    LaunchController(CampaignFrame frame, LaunchPad launchPad) {
        this.frame = frame;
        this.launchPad = launchPad;
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @GetMapping("/campaigns/{id}/launch")
    String show(@PathVariable CampaignId id, Model model) {
        CampaignCard card = frame.around(id, model);
        model.addAttribute("waits", launchPad.awaitsLaunch(card));
        model.addAttribute("missing", launchPad.unready(id));
        return "campaign/launch";
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/launch")
    String launch(
            @PathVariable CampaignId id,
            @RequestParam(required = false) @Nullable String override,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            launchPad.launch(id, override);
            Notice.success(flash, "The campaign is launched. Log what comes back.");
            return "redirect:/campaigns/" + id;
        } catch (RuleBroken refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refusal", refused.sentence());
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", invalid.flaws().get(0).message());
        }
        model.addAttribute("override", override);
        return show(id, model);
    }
}
