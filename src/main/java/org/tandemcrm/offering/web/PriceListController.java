package org.tandemcrm.offering.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
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
import org.tandemcrm.listing.CsvDownload;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.offering.Catalogue;
import org.tandemcrm.offering.PriceBook;
import org.tandemcrm.offering.PriceListCard;
import org.tandemcrm.offering.PriceListDetails;
import org.tandemcrm.offering.PriceListId;
import org.tandemcrm.offering.PriceListListing;
import org.tandemcrm.offering.ProductCard;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Notice;
import org.tandemcrm.web.Posting;

/** The price lists, the page of each, and the form in which one is entered or changed. */
@Controller
class PriceListController {

    private final PriceBook prices;
    private final Catalogue catalogue;
    private final OfferingPages pages;
    private final CsvDownload csv;

    PriceListController(
            PriceBook prices, Catalogue catalogue, OfferingPages pages, CsvDownload csv) {
        this.prices = prices;
        this.catalogue = catalogue;
        this.pages = pages;
        this.csv = csv;
    }

    @Needs(Right.READ)
    @GetMapping("/price-lists")
    String list(ListQuery query, Model model) {
        pages.priceLists(query, model);
        return "offering/prices/list";
    }

    @Needs(Right.EXPORT)
    @GetMapping("/price-lists.csv")
    void csv(ListQuery query, HttpServletResponse response) {
        csv.send(PriceListListing.PRICE_LISTS, query, pages.today(), response);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @GetMapping("/price-lists/new")
    String blank(Model model) {
        return form(PriceListForm.of(null, catalogue.forSale(), 1), null, model);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/price-lists")
    String add(
            @Valid @ModelAttribute("form") PriceListForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return new Posting(errors, model, response, () -> form(form, null, model))
                .enter(
                        () -> {
                            PriceListId id = placed(form, null, prices::add);
                            Notice.success(flash, form.name() + " is entered.");
                            return "redirect:/price-lists/" + id;
                        });
    }

    @Needs(Right.READ)
    @GetMapping("/price-lists/{id}")
    String show(@PathVariable PriceListId id, Model model) {
        pages.priceList(id, model);
        return "offering/prices/show";
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @GetMapping("/price-lists/{id}/edit")
    String edit(
            @PathVariable PriceListId id, @RequestParam(defaultValue = "1") int part, Model model) {
        PriceListCard card = prices.card(id);
        List<ProductCard> forSale = catalogue.forSale();
        model.addAttribute("part", part);
        int parts = PriceListForm.parts(card, forSale);
        model.addAttribute("parts", IntStream.rangeClosed(1, parts).boxed().toList());
        return form(PriceListForm.of(card, forSale, part), card, model);
    }

    @Needs(Right.PLAN_CAMPAIGNS)
    @PostMapping("/price-lists/{id}")
    String change(
            @PathVariable PriceListId id,
            @Valid @ModelAttribute("form") PriceListForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        PriceListCard card = prices.card(id);
        return new Posting(errors, model, response, () -> form(form, card, model))
                .change(
                        form,
                        () -> PriceListForm.of(prices.card(id), catalogue.forSale(), 1),
                        version -> {
                            placed(form, card, details -> changed(id, version, details));
                            Notice.success(flash, form.name() + " is saved.");
                            return "redirect:/price-lists/" + id;
                        });
    }

    private PriceListId changed(PriceListId id, long version, PriceListDetails details) {
        prices.change(id, version, details);
        return id;
    }

    private static PriceListId placed(
            PriceListForm form,
            @Nullable PriceListCard before,
            Function<PriceListDetails, PriceListId> work) {
        PriceListDetails details = form.details(before);
        try {
            return work.apply(details);
        } catch (InvalidInput invalid) {
            throw form.placed(invalid, details);
        }
    }

    private String form(PriceListForm form, @Nullable PriceListCard card, Model model) {
        pages.form(form, form.version(), model);
        model.addAttribute("products", pages.productsOf(form));
        if (card != null) {
            model.addAttribute("card", card);
        }
        return "offering/prices/form";
    }
}
