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
import org.tandemcrm.campaign.CampaignDetails;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;
import org.tandemcrm.web.Posting;

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
        return new Posting(errors, model, response, () -> form(form, null, model))
                .enter(
                        () -> {
                            CampaignId id = enter(form);
                            Notice.success(flash, "\"" + desk.card(id).name() + "\" is entered.");
                            return "redirect:/campaigns/" + id;
                        });
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
        return new Posting(errors, model, response, () -> form(form, card, model))
                .change(
                        form,
                        () -> CampaignForm.of(desk.card(id)),
                        version -> {
                            save(id, version, form);
                            Notice.success(flash, "The campaign is saved.");
                            return "redirect:/campaigns/" + id;
                        });
    }

    private CampaignId enter(CampaignForm form) {
        CampaignStatus status = form.status();
        try {
            CampaignDetails details = form.details();
            if (status == null || status == CampaignStatus.PLANNED) {
                return desk.plan(details);
            }
            CampaignChoices.mustSaySince(status, details);
            return desk.log(details, status);
        } catch (InvalidInput invalid) {
            throw form.placed(invalid);
        } catch (RuleBroken notYet) {
            throw new InvalidInput("status", notYet.sentence());
        }
    }

    private void save(CampaignId id, long version, CampaignForm form) {
        try {
            desk.change(id, version, form.details());
        } catch (InvalidInput invalid) {
            throw form.placed(invalid);
        } catch (RuleBroken notYet) {
            if (notYet.details().get("field") instanceof String day) {
                throw form.placed(new InvalidInput(day, notYet.sentence()));
            }
            throw notYet;
        }
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
