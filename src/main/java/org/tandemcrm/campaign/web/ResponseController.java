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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.campaign.ResponseCard;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.campaign.ResponseLists;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** The responses to a campaign, and the form in which one is logged. */
@Controller
class ResponseController {

    private final ResponsePages pages;
    private final ResponseBook book;
    private final CurrentUser me;
    private final ResponseLists lists;

    ResponseController(
            ResponsePages pages, ResponseBook book, CurrentUser me, ResponseLists lists) {
        this.pages = pages;
        this.book = book;
        this.me = me;
        this.lists = lists;
    }

    @Needs(Right.READ)
    @GetMapping("/campaigns/{id}/responses")
    String list(
            @PathVariable CampaignId id,
            @RequestParam(required = false) @Nullable String find,
            @RequestParam(required = false) @Nullable String contactId,
            @RequestParam(required = false) @Nullable ResponseId logged,
            ListQuery query,
            Model model) {
        ListQuery list = query.without("find").without("contactId").without("logged");
        pages.show(id, list, ResponseForm.about(find, contactId), model);
        if (logged != null) {
            pages.tell(book.card(logged), model);
        }
        return "campaign/responses";
    }

    @Needs(Right.EXPORT)
    @GetMapping("/campaigns/{id}/responses.csv")
    void csv(@PathVariable CampaignId id, ListQuery query, HttpServletResponse response) {
        lists.send(id, query, response);
    }

    @Needs(Right.LOG_RESPONSES)
    @PostMapping("/campaigns/{id}/responses")
    String log(
            @PathVariable CampaignId id,
            @Valid @ModelAttribute("form") ResponseForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (!form.isAboutSomebody()) {
            errors.rejectValue("contactId", "missing", "Choose who answered.");
        }
        if (errors.hasErrors()) {
            return again(id, form, model, response);
        }
        try {
            ResponseCard logged = book.card(record(id, form));
            Notice.success(
                    flash,
                    "Logged: %s. %s."
                            .formatted(
                                    logged.contactName(),
                                    logged.kind().sentence(logged.campaignName())));
            return "redirect:/campaigns/" + id + "/responses?logged=" + logged.id();
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
            return again(id, form, model, response);
        }
    }

    private ResponseId record(CampaignId id, ResponseForm form) {
        var zone = me.get().zone();
        return form.isAboutStranger()
                ? book.record(form.stranger(), form.answer(id, pages.now(), zone))
                : book.record(form.response(id, pages.now(), zone));
    }

    private String again(
            CampaignId id, ResponseForm form, Model model, HttpServletResponse response) {
        pages.show(id, ListQuery.ALL, form, model);
        model.addAttribute("again", true);
        return Forms.again("campaign/responses", response);
    }
}
