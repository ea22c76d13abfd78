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
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;
import org.tandemcrm.web.Posting;

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
        return new Posting(errors, model, response, () -> form(form, null, model))
                .enter(
                        () -> {
                            CompanyId id = directory.add(form.details());
                            Notice.success(flash, form.name() + " is entered.");
                            return "redirect:/companies/" + id;
                        });
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
        return new Posting(errors, model, response, () -> form(form, card, model))
                .change(
                        form,
                        () -> CompanyForm.of(directory.card(id)),
                        version -> {
                            directory.change(id, version, form.details());
                            Notice.success(flash, form.name() + " is saved.");
                            return "redirect:/companies/" + id;
                        });
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
