package org.tandemcrm.offering.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.offering.Catalogue;
import org.tandemcrm.offering.PriceBook;
import org.tandemcrm.offering.PriceListCard;
import org.tandemcrm.offering.PriceListId;
import org.tandemcrm.offering.PriceListListing;
import org.tandemcrm.offering.ProductCard;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.offering.ProductListing;
import org.tandemcrm.user.Viewer;

/** Gathers what the pages of products and price lists show. */
@Component
class OfferingPages {

    private final Catalogue catalogue;
    private final PriceBook prices;
    private final Lists lists;
    private final Firm firm;

    OfferingPages(Catalogue catalogue, PriceBook prices, Lists lists, Firm firm) {
        this.catalogue = catalogue;
        this.prices = prices;
        this.lists = lists;
        this.firm = firm;
    }

    void products(ListQuery query, Viewer me, Model model) {
        model.addAttribute("page", lists.page(ProductListing.of(me), query));
        model.addAttribute("firm", firm);
    }

    void product(ProductId id, Model model) {
        model.addAttribute("card", catalogue.card(id));
        model.addAttribute("listed", prices.naming(id));
        model.addAttribute("today", firm.today());
        model.addAttribute("firm", firm);
    }

    void priceLists(ListQuery query, Model model) {
        model.addAttribute("page", lists.page(PriceListListing.PRICE_LISTS, query, today()));
    }

    void priceList(PriceListId id, Model model) {
        PriceListCard card = prices.card(id);
        model.addAttribute("card", card);
        model.addAttribute("inForce", card.inForceOn(firm.today()));
        model.addAttribute("today", firm.today());
        model.addAttribute("firm", firm);
    }

    void form(Object form, @Nullable Long version, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        model.addAttribute("currency", firm.currency().getCurrencyCode());
        model.addAttribute("firm", firm);
    }

    /** The products of a form's lines. */
    Map<ProductId, ProductCard> productsOf(PriceListForm form) {
        List<ProductId> ids =
                form.lines().stream()
                        .map(PriceListForm.Price::productId)
                        .filter(Objects::nonNull)
                        .toList();
        return catalogue.cards(ids).stream()
                .collect(Collectors.toMap(ProductCard::id, card -> card, (a, b) -> a));
    }

    /** The categories that are in use, for the one who types. */
    List<String> categories() {
        return catalogue.forSale().stream()
                .map(ProductCard::category)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    Map<String, Object> today() {
        return PriceListListing.on(firm.today());
    }
}
