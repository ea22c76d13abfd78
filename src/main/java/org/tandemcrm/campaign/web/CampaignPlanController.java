package org.tandemcrm.campaign.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** The form in which a campaign is planned or changed. */
@Controller
class CampaignPlanController {

    private final CampaignDesk desk;
    private final CampaignChoices choices;

    CampaignPlanController(CampaignDesk desk, CampaignChoices choices) {
        this.desk = desk;
        this.choices = choices;
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @GetMapping("/campaigns/new")
    String blank(Model model) {
        return form(CampaignForm.empty(), null, model);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns")
    String plan(
            @Valid @ModelAttribute("form") CampaignForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return again(form, null, model, response);
        }
        try {
            CampaignId id = enter(form);
            Notice.success(flash, "\"" + desk.card(id).name() + "\" is entered.");
            return "redirect:/campaigns/" + id;
        } catch (InvalidInput invalid) {
            Forms.reject(errors, form.placed(invalid));
        } catch (RuleBroken notYet) {
            errors.rejectValue("status", notYet.problem(), notYet.sentence());
        }
        return again(form, null, model, response);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @GetMapping("/campaigns/{id}/edit")
    String edit(@PathVariable CampaignId id, Model model) {
        CampaignCard card = desk.card(id);
        return form(CampaignForm.of(card), card, model);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}")
    String change(
            @PathVariable CampaignId id,
            @Valid @ModelAttribute("form") CampaignForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CampaignCard card = desk.card(id);
        if (errors.hasErrors() || form.version() == null) {
            return again(form, card, model, response);
        }
        try {
            desk.change(id, form.version(), form.details());
            Notice.success(flash, "The campaign is saved.");
            return "redirect:/campaigns/" + id;
        } catch (InvalidInput invalid) {
            Forms.reject(errors, form.placed(invalid));
            return again(form, card, model, response);
        } catch (StaleEdit stale) {
            String view = form(form, card, model);
            model.addAttribute("version", card.version());
            return Forms.conflict(view, response, model, CampaignForm.of(card).texts());
        }
    }

    private CampaignId enter(CampaignForm form) {
        CampaignStatus status = form.status();
        return status == null || status == CampaignStatus.PLANNED
                ? desk.plan(form.details())
                : desk.log(form.details(), status);
    }

    private String again(
            CampaignForm form,
            @Nullable CampaignCard card,
            Model model,
            HttpServletResponse response) {
        return Forms.again(form(form, card, model), response);
    }

    private String form(CampaignForm form, @Nullable CampaignCard card, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("version", form.version());
        choices.offer(card, model);
        model.addAttribute("title", card == null ? "New campaign" : "Change " + card.name());
        if (card != null) {
            model.addAttribute("card", card);
        }
        return "campaign/form";
    }
}
