package org.tandemcrm.enablement.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.enablement.Briefings;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;
import org.tandemcrm.web.Posting;

/** What sales must know of a campaign: to read, to write, and to confirm that one has read it. */
@Controller
class BriefingController {

    private final Briefings briefings;
    private final BriefingPages pages;
    private final BriefingKit kit;

    BriefingController(Briefings briefings, BriefingPages pages, BriefingKit kit) {
        this.briefings = briefings;
        this.pages = pages;
        this.kit = kit;
    }

    @Needs(Right.READ)
    @GetMapping("/campaigns/{id}/briefing")
    String show(@PathVariable CampaignId id, Model model) {
        pages.show(id, model);
        kit.show(id, model);
        return "enablement/briefing";
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @GetMapping("/campaigns/{id}/briefing/edit")
    String edit(@PathVariable CampaignId id, Model model) {
        return pages.form(id, BriefingForm.of(pages.text(id), pages.version(id)), model);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/briefing")
    String write(
            @PathVariable CampaignId id,
            @ModelAttribute("form") BriefingForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return new Posting(errors, model, response, () -> pages.form(id, form, model))
                .change(
                        form,
                        () -> BriefingForm.of(pages.text(id), pages.version(id)),
                        version -> {
                            briefings.write(
                                    id, version, form.text(pages.text(id)), form.isMaterial());
                            Notice.success(flash, "The briefing is saved.");
                            return "redirect:/campaigns/" + id + "/briefing";
                        });
    }

    @Needs(Right.READ)
    @PostMapping("/campaigns/{id}/briefing/confirmation")
    String confirm(
            @PathVariable CampaignId id,
            @RequestParam int version,
            @ModelAttribute("answers") BriefingKit.Answers answers,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            kit.confirm(id, version, answers);
            Notice.success(flash, "You have confirmed that you read the briefing.");
        } catch (RuleBroken changed) {
            Notice.warn(flash, changed.sentence());
        } catch (InvalidInput wrong) {
            model.addAttribute("hints", kit.hints(id, wrong));
            return Forms.again(show(id, model), response);
        }
        return "redirect:/campaigns/" + id + "/briefing";
    }
}
