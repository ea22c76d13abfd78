package org.tandemcrm.capture.web;

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
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.capture.FormCard;
import org.tandemcrm.capture.FormDesk;
import org.tandemcrm.capture.FormId;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;
import org.tandemcrm.web.Posting;

/** Where a marketer makes a form, changes it, and closes it. */
@Controller
class FormController {

    private final FormDesk desk;
    private final FormPages pages;
    private final AnswerPages answers;

    FormController(FormDesk desk, FormPages pages, AnswerPages answers) {
        this.desk = desk;
        this.pages = pages;
        this.answers = answers;
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @GetMapping("/campaigns/{id}/forms/new")
    String blank(@PathVariable CampaignId id, Model model) {
        return pages.edit(id, null, FormForm.usual(), model);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/forms")
    String add(
            @PathVariable CampaignId id,
            @Valid @ModelAttribute("form") FormForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return new Posting(errors, model, response, () -> again(id, null, form, model))
                .enter(
                        () -> {
                            FormId made = desk.add(id, form.details());
                            Notice.success(flash, made(desk.card(made)));
                            return answers(id, made);
                        });
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @GetMapping("/campaigns/{id}/forms/{made}")
    String edit(@PathVariable CampaignId id, @PathVariable FormId made, Model model) {
        FormCard card = pages.card(id, made);
        return pages.edit(id, card, FormForm.of(card), model);
    }

    /** As strangers will see it, before they may; nothing can be sent from here. */
    @Needs(Right.PLAN_CAMPAIGNS)
    @GetMapping("/campaigns/{id}/forms/{made}/preview")
    String preview(
            @PathVariable CampaignId id,
            @PathVariable FormId made,
            Model model,
            HttpServletResponse response) {
        return answers.preview(pages.card(id, made), model, response);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/forms/{made}")
    String change(
            @PathVariable CampaignId id,
            @PathVariable FormId made,
            @Valid @ModelAttribute("form") FormForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        FormCard card = pages.card(id, made);
        return new Posting(errors, model, response, () -> again(id, card, form, model))
                .change(
                        form,
                        () -> FormForm.of(pages.card(id, made)),
                        version -> {
                            desk.change(made, version, form.details());
                            Notice.success(flash, "The form is saved.");
                            return answers(id, made);
                        });
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/forms/{made}/closing")
    String close(@PathVariable CampaignId id, @PathVariable FormId made, RedirectAttributes flash) {
        desk.close(pages.card(id, made).id());
        Notice.success(flash, "The form takes no answers any more. What it took is kept.");
        return answers(id, made);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/campaigns/{id}/forms/{made}/opening")
    String open(@PathVariable CampaignId id, @PathVariable FormId made, RedirectAttributes flash) {
        desk.open(pages.card(id, made).id());
        Notice.success(flash, "The form takes answers again.");
        return answers(id, made);
    }

    private static String made(FormCard card) {
        return card.isOpen()
                ? "The form is made, and takes answers."
                : "The form is made. It takes answers once the campaign is launched.";
    }

    private String again(CampaignId id, @Nullable FormCard card, FormForm form, Model model) {
        return pages.edit(id, card, form, model);
    }

    private static String answers(CampaignId campaign, FormId form) {
        return "redirect:/campaigns/%s/forms/%s/answers".formatted(campaign, form);
    }
}
