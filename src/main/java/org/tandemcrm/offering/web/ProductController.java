package org.tandemcrm.offering.web;

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
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.offering.Catalogue;
import org.tandemcrm.offering.ProductCard;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.offering.ProductListing;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.user.Viewer;
import org.tandemcrm.web.Notice;
import org.tandemcrm.web.Posting;

/** The catalogue, the page of each product, and the form in which one is entered or changed. */
@Controller
class ProductController {

    private final Catalogue catalogue;
    private final OfferingPages pages;
    private final CsvDownload csv;

    ProductController(Catalogue catalogue, OfferingPages pages, CsvDownload csv) {
        this.catalogue = catalogue;
        this.pages = pages;
        this.csv = csv;
    }

    @Needs(Right.READ)
    @GetMapping("/products")
    String list(ListQuery query, Viewer me, Model model) {
        pages.products(query, me, model);
        return "offering/product/list";
    }

    @Needs(Right.EXPORT)
    @GetMapping("/products.csv")
    void csv(ListQuery query, Viewer me, HttpServletResponse response) {
        csv.send(ProductListing.of(me), query, response);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @GetMapping("/products/new")
    String blank(Model model) {
        return form(ProductForm.empty(), null, model);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/products")
    String add(
            @Valid @ModelAttribute("form") ProductForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return new Posting(errors, model, response, () -> form(form, null, model))
                .enter(
                        () -> {
                            ProductId id = catalogue.add(form.details());
                            Notice.success(flash, form.name() + " is in the catalogue.");
                            return "redirect:/products/" + id;
                        });
    }

    @Needs(Right.READ)
    @GetMapping("/products/{id}")
    String show(@PathVariable ProductId id, Model model) {
        pages.product(id, model);
        return "offering/product/show";
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @GetMapping("/products/{id}/edit")
    String edit(@PathVariable ProductId id, Model model) {
        ProductCard card = catalogue.card(id);
        return form(ProductForm.of(card), card, model);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/products/{id}")
    String change(
            @PathVariable ProductId id,
            @Valid @ModelAttribute("form") ProductForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        ProductCard card = catalogue.card(id);
        return new Posting(errors, model, response, () -> form(form, card, model))
                .change(
                        form,
                        () -> ProductForm.of(catalogue.card(id)),
                        version -> {
                            catalogue.change(id, version, form.details());
                            Notice.success(flash, form.name() + " is saved.");
                            return "redirect:/products/" + id;
                        });
    }

    private String form(ProductForm form, @Nullable ProductCard card, Model model) {
        pages.form(form, form.version(), model);
        model.addAttribute("categories", pages.categories());
        if (card != null) {
            model.addAttribute("card", card);
        }
        return "offering/product/form";
    }
}
