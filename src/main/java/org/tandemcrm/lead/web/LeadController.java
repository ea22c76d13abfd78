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
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;
import org.tandemcrm.web.Posting;

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
        return new Posting(errors, model, response, () -> form(form, card, model))
                .change(
                        form,
                        () -> BuyerForm.of(desk.card(id)),
                        version -> {
                            book.change(id, version, form.details());
                            Notice.success(flash, "What you know of " + card.name() + " is saved.");
                            return "redirect:/leads/" + id;
                        });
    }

    private static String form(BuyerForm form, LeadCard card, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("version", form.version());
        model.addAttribute("card", card);
        return "lead/buyer-form";
    }
}
