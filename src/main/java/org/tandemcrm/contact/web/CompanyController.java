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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tandemcrm.contact.CompanyCard;
import org.tandemcrm.contact.CompanyDirectory;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.CompanyListing;
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Forms;
import org.tandemcrm.web.Notice;

/** The list of companies, the page of each, and the form in which one is entered or changed. */
@Controller
class CompanyController {

    private final CompanyDirectory directory;
    private final CompanyPages pages;
    private final CsvDownload csv;

    CompanyController(CompanyDirectory directory, CompanyPages pages, CsvDownload csv) {
        this.directory = directory;
        this.pages = pages;
        this.csv = csv;
    }

    @Needs(Right.READ)
    @GetMapping("/companies")
    String list(ListQuery query, Model model) {
        model.addAttribute("page", pages.list(query));
        return "contact/company/list";
    }

    @Needs(Right.EXPORT)
    @GetMapping("/companies.csv")
    void csv(ListQuery query, HttpServletResponse response) {
        csv.send(CompanyListing.COMPANIES, query, response);
    }

    @Needs(Right.ADD_CONTACTS)
    @GetMapping("/companies/new")
    String blank(Model model) {
        return form(CompanyForm.empty(), null, model);
    }

    @Needs(Right.ADD_CONTACTS)
    @PostMapping("/companies")
    String add(
            @Valid @ModelAttribute("form") CompanyForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            return Forms.again(form(form, null, model), response);
        }
        try {
            CompanyId id = directory.add(form.details());
            Notice.success(flash, form.name() + " is entered.");
            return "redirect:/companies/" + id;
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
            return Forms.again(form(form, null, model), response);
        }
    }

    @Needs(Right.READ)
    @GetMapping("/companies/{id}")
    String show(@PathVariable CompanyId id, Model model) {
        pages.show(id, model);
        return "contact/company/show";
    }

    @Needs(Right.CHANGE_CONTACTS)
    @GetMapping("/companies/{id}/edit")
    String edit(@PathVariable CompanyId id, Model model) {
        CompanyCard card = directory.card(id);
        return form(CompanyForm.of(card), card, model);
    }

    @Needs(Right.CHANGE_CONTACTS)
    @PostMapping("/companies/{id}")
    String change(
            @PathVariable CompanyId id,
            @Valid @ModelAttribute("form") CompanyForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CompanyCard card = directory.card(id);
        if (errors.hasErrors() || form.version() == null) {
            return Forms.again(form(form, card, model), response);
        }
        try {
            directory.change(id, form.version(), form.details());
            Notice.success(flash, form.name() + " is saved.");
            return "redirect:/companies/" + id;
        } catch (InvalidInput invalid) {
            Forms.reject(errors, invalid);
            return Forms.again(form(form, card, model), response);
        } catch (StaleEdit stale) {
            String view = form(form, card, model);
            model.addAttribute("version", card.version());
            return Forms.conflict(view, response, model, CompanyForm.of(card).texts());
        }
    }

    private String form(CompanyForm form, @Nullable CompanyCard card, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("version", form.version());
        if (card != null) {
            model.addAttribute("card", card);
        }
        return "contact/company/form";
    }
}
