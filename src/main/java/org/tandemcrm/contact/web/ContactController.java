package org.tandemcrm.contact.web;

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
import org.tandemcrm.contact.ContactCard;
import org.tandemcrm.contact.ContactDesk;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactListing;
import org.tandemcrm.contact.FurtherFields;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;
import org.tandemcrm.web.Posting;

/** The list of contacts, the page of each, and the form in which one is entered or changed. */
@Controller
class ContactController {

    private final ContactDesk desk;
    private final ContactPages pages;
    private final CsvDownload csv;

    ContactController(ContactDesk desk, ContactPages pages, CsvDownload csv) {
        this.desk = desk;
        this.pages = pages;
        this.csv = csv;
    }

    @Needs(Right.READ)
    @GetMapping("/contacts")
    String list(ListQuery query, Model model) {
        model.addAttribute("page", pages.list(query));
        return "contact/list";
    }

    @Needs(Right.EXPORT)
    @GetMapping("/contacts.csv")
    void csv(ListQuery query, HttpServletResponse response) {
        csv.send(ContactListing.CONTACTS, query, response);
    }

    @Needs(Right.ADD_CONTACTS)
    @GetMapping("/contacts/new")
    String blank(@RequestParam(required = false) @Nullable String company, Model model) {
        return form(ContactForm.empty(company), null, model);
    }

    @Needs(Right.ADD_CONTACTS)
    @PostMapping("/contacts")
    String add(
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return new Posting(errors, model, response, () -> form(form, null, model))
                .enter(
                        () -> {
                            ContactId id =
                                    desk.add(
                                            form.details(null, FurtherFields.NONE), form.company());
                            Notice.success(flash, pages.name(id) + " is entered.");
                            return "redirect:/contacts/" + id;
                        });
    }

    @Needs(Right.READ)
    @GetMapping("/contacts/{id}")
    String show(@PathVariable ContactId id, Model model) {
        pages.show(id, model);
        return "contact/show";
    }

    @Needs(Right.CHANGE_CONTACTS)
    @GetMapping("/contacts/{id}/edit")
    String edit(@PathVariable ContactId id, Model model) {
        ContactCard card = pages.card(id);
        return form(ContactForm.of(card), card, model);
    }

    @Needs(Right.CHANGE_CONTACTS)
    @PostMapping("/contacts/{id}")
    String change(
            @PathVariable ContactId id,
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        ContactCard card = pages.card(id);
        return new Posting(errors, model, response, () -> form(form, card, model))
                .change(
                        form,
                        () -> ContactForm.of(pages.card(id)),
                        version -> {
                            ContactDetails details = form.details(card.companyId(), card.custom());
                            desk.change(id, version, details, form.company());
                            Notice.success(flash, pages.name(id) + " is saved.");
                            return "redirect:/contacts/" + id;
                        });
    }

    private String form(ContactForm form, @Nullable ContactCard card, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("version", form.version());
        model.addAttribute("owners", pages.owners());
        if (card != null) {
            model.addAttribute("card", card);
        }
        return "contact/form";
    }
}
