package org.tandemcrm.mailing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.mailing.MailingCard;
import org.tandemcrm.mailing.MailingDesk;
import org.tandemcrm.mailing.text.MailText;
import org.tandemcrm.mailing.text.MergeField;
import org.tandemcrm.mailing.text.TemplateId;
import org.tandemcrm.mailing.text.TemplateShelf;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** Where the words of a campaign's mail, or of one of its steps, are written. */
@Controller
@RequestMapping("/campaigns/{id}/mail/words")
@Needs(Right.PLAN_CAMPAIGNS)
class WordsController {

    private static final String FORM = "mailing/words";

    private final MailingPages pages;
    private final MailingDesk desk;
    private final TemplateShelf shelf;

    WordsController(MailingPages pages, MailingDesk desk, TemplateShelf shelf) {
        this.pages = pages;
        this.desk = desk;
        this.shelf = shelf;
    }

    @GetMapping
    String show(
            @PathVariable CampaignId id,
            @RequestParam(required = false) @Nullable Integer step,
            @RequestParam(required = false) @Nullable TemplateId template,
            Model model) {
        Optional<MailingCard> mailing = desk.of(id, step);
        int version = mailing.map(MailingCard::version).orElse(0);
        MailText text =
                template != null
                        ? shelf.card(template).text()
                        : mailing.map(MailingCard::text).orElseGet(() -> begun(id, step));
        model.addAttribute("form", WordsForm.of(version, text));
        return page(id, step, version, model);
    }

    @PostMapping
    String keep(
            @PathVariable CampaignId id,
            @RequestParam(required = false) @Nullable Integer step,
            @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            desk.keep(id, step, form.seen(), form.text());
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
            return Forms.again(page(id, step, form.seen(), model), response);
        } catch (StaleEdit stale) {
            MailingCard now = desk.of(id, step).orElseThrow();
            return Forms.conflict(
                    page(id, step, now.version(), model),
                    response,
                    model,
                    WordsForm.of(now.version(), now.text()).texts());
        } catch (RuleBroken refused) {
            Notice.warn(flash, refused.sentence());
            return "redirect:/campaigns/" + id + "/mail";
        }
        Notice.success(flash, "The mail is kept. Look it over, and send yourself a proof.");
        return "redirect:/campaigns/" + id + "/mail/proof" + (step == null ? "" : "?step=" + step);
    }

    private MailText begun(CampaignId id, @Nullable Integer step) {
        String subject = pages.subject(id, step);
        return subject == null ? MailText.EMPTY : new MailText(subject, "", "");
    }

    private String page(CampaignId id, @Nullable Integer step, int version, Model model) {
        pages.around(id, model);
        model.addAttribute("step", step);
        model.addAttribute("version", version);
        model.addAttribute("fields", MergeField.values());
        model.addAttribute("templates", shelf.all());
        return FORM;
    }
}
