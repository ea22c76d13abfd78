package org.tandemcrm.lead.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
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
import org.tandemcrm.contact.BuyingRole;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.lead.LeadBook;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.Stakeholder;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Choice;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** Adds people to a purchase, changes their part, and takes them out. */
@Controller
class LeadStakeholderController {

    private final LeadDesk desk;
    private final LeadBook book;
    private final PersonFinder finder;

    LeadStakeholderController(LeadDesk desk, LeadBook book, PersonFinder finder) {
        this.desk = desk;
        this.book = book;
        this.finder = finder;
    }

    @Needs(Right.CHANGE_CONTACTS)
    @GetMapping("/leads/{id}/people")
    String form(
            @PathVariable LeadId id,
            @RequestParam(required = false) @Nullable ContactId contact,
            Model model) {
        return form(id, known(id, contact), model);
    }

    @Needs(Right.CHANGE_CONTACTS)
    @PostMapping("/leads/{id}/people")
    String put(
            @PathVariable LeadId id,
            @Valid @ModelAttribute("form") StakeholderForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Optional<ContactId> contact =
                errors.hasErrors() ? Optional.empty() : finder.find(form, errors, model);
        if (contact.isEmpty()) {
            return Forms.again(form(id, form, model), response);
        }
        try {
            book.putStakeholder(id, form.of(contact.get()));
            Notice.success(flash, "Their part in the purchase is kept.");
            return "redirect:/leads/" + id;
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
            return Forms.again(form(id, form, model), response);
        }
    }

    @Needs(Right.CHANGE_CONTACTS)
    @PostMapping("/leads/{id}/people/{contact}/removal")
    String drop(
            @PathVariable LeadId id, @PathVariable ContactId contact, RedirectAttributes flash) {
        book.dropStakeholder(id, contact);
        Notice.success(flash, "They have no part in this purchase any more.");
        return "redirect:/leads/" + id;
    }

    private StakeholderForm known(LeadId id, @Nullable ContactId contact) {
        if (contact == null) {
            return new StakeholderForm(null, null, null, null);
        }
        Optional<Stakeholder> part =
                desk.card(id).stakeholders().stream()
                        .filter(person -> person.contactId().equals(contact))
                        .findFirst();
        return new StakeholderForm(
                contact,
                finder.name(contact),
                part.map(Stakeholder::role).orElse(null),
                part.map(Stakeholder::attitude).orElse(null));
    }

    private String form(LeadId id, StakeholderForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("card", desk.card(id));
        model.addAttribute("roles", Choice.of(BuyingRole.class, BuyingRole::label));
        return "lead/person";
    }
}
