package org.tandemcrm.offering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.tandemcrm.user.UserMother;

/** Fills a catalogue as marketing does; a bean of every test. */
@Lazy
@Component
public class OfferingMother {

    private final Catalogue catalogue;
    private final PriceBook prices;
    private final UserMother users;

    OfferingMother(Catalogue catalogue, PriceBook prices, UserMother users) {
        this.catalogue = catalogue;
        this.prices = prices;
        this.users = users;
    }

    public ProductId product(String name, String listPrice, @Nullable String cost) {
        return product(name, null, listPrice, cost);
    }

    public ProductId product(
            String name, @Nullable String category, String listPrice, @Nullable String cost) {
        return users.as(
                users.marketer(),
                () ->
                        catalogue.add(
                                new ProductDetails(
                                        name,
                                        null,
                                        "piece",
                                        category,
                                        new BigDecimal(listPrice),
                                        cost == null ? null : new BigDecimal(cost),
                                        true,
                                        null)));
    }

    /** A price list with one price. */
    public PriceListId priceList(
            String name, LocalDate from, @Nullable LocalDate to, ProductId product, String price) {
        return priceList(name, from, to, Map.of(product, new BigDecimal(price)));
    }

    public PriceListId priceList(
            String name,
            LocalDate from,
            @Nullable LocalDate to,
            Map<ProductId, BigDecimal> entries) {
        return users.as(
                users.marketer(),
                () ->
                        prices.add(
                                new PriceListDetails(
                                        name, from, to, new LinkedHashMap<>(entries))));
    }
}
