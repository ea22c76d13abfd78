package org.tandemcrm.lead.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.lead.LeadBook;
import org.tandemcrm.lead.LeadCard;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** The page of a lead, and the form in which its buyer is described. */
@Controller
class LeadController {

    private final LeadDesk desk;
    private final LeadBook book;
    private final LeadSheet sheet;

    LeadController(LeadDesk desk, LeadBook book, LeadSheet sheet) {
        this.desk = desk;
        this.book = book;
        this.sheet = sheet;
    }

    @Needs(Right.READ)
    @GetMapping("/leads/{id}")
    String show(@PathVariable LeadId id, Model model) {
        sheet.show(id, model);
        return "lead/show";
    }

    @Needs(Right.CHANGE_CONTACTS)
    @GetMapping("/leads/{id}/edit")
    String edit(@PathVariable LeadId id, Model model) {
        LeadCard card = desk.card(id);
        return form(BuyerForm.of(card), card, model);
    }

    @Needs(Right.CHANGE_CONTACTS)
    @PostMapping("/leads/{id}")
    String change(
            @PathVariable LeadId id,
            @Valid @ModelAttribute("form") BuyerForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        LeadCard card = desk.card(id);
        if (errors.hasErrors() || form.version() == null) {
            return Forms.again(form(form, card, model), response);
        }
        try {
            book.change(id, form.version(), form.details());
            Notice.success(flash, "What you know of " + card.name() + " is saved.");
            return "redirect:/leads/" + id;
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
            return Forms.again(form(form, card, model), response);
        } catch (StaleEdit stale) {
            return conflict(form, desk.card(id), model, response);
        }
    }

    private static String conflict(
            BuyerForm form, LeadCard card, Model model, HttpServletResponse response) {
        String view = form(form, card, model);
        model.addAttribute("version", card.version());
        return Forms.conflict(view, response, model, BuyerForm.of(card).texts());
    }

    private static String form(BuyerForm form, LeadCard card, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("version", form.version());
        model.addAttribute("card", card);
        return "lead/buyer-form";
    }
}
