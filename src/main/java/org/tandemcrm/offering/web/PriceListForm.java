package org.tandemcrm.offering.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.offering.PriceLine;
import org.tandemcrm.offering.PriceListCard;
import org.tandemcrm.offering.PriceListDetails;
import org.tandemcrm.offering.ProductCard;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.web.EditForm;

/** A price list as a person types it: a line for each product, left empty where it has no price. */
record PriceListForm(
        @Nullable Long version,
        @NotBlank(message = "Give the price list a name.") @Size(max = 200) @Nullable String name,
        @NotNull(message = "Say from which day it is in force.") @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable List<@Valid Price> prices)
        implements EditForm {

    /** More lines than this are no form any more: a longer list has several pages of them. */
    private static final int MOST_LINES = 200;

    /** What one of a product costs. */
    record Price(@Nullable ProductId productId, @Nullable BigDecimal price) {}

    /**
     * @param forSale the products that are offered with an empty line where the list has none
     * @param part which page of the lines it shows, from 1
     */
    static PriceListForm of(@Nullable PriceListCard card, List<ProductCard> forSale, int part) {
        Collection<Price> lines = lines(card, forSale).values();
        return new PriceListForm(
                card == null ? null : card.version(),
                card == null ? null : card.name(),
                card == null ? null : card.from(),
                card == null ? null : card.to(),
                lines.stream()
                        .skip(Math.max(0, part - 1L) * MOST_LINES)
                        .limit(MOST_LINES)
                        .toList());
    }

    /** How many pages of lines there are. */
    static int parts(@Nullable PriceListCard card, List<ProductCard> forSale) {
        return Math.max(1, (lines(card, forSale).size() + MOST_LINES - 1) / MOST_LINES);
    }

    private static Map<ProductId, Price> lines(
            @Nullable PriceListCard card, List<ProductCard> forSale) {
        Map<ProductId, Price> lines = new LinkedHashMap<>();
        for (PriceLine line : card == null ? List.<PriceLine>of() : card.lines()) {
            lines.put(line.productId(), new Price(line.productId(), Typed.plain(line.price())));
        }
        forSale.forEach(one -> lines.putIfAbsent(one.id(), new Price(one.id(), null)));
        return lines;
    }

    List<Price> lines() {
        return prices == null ? List.of() : prices;
    }

    /** With the prices that the form did not offer left as they were. */
    PriceListDetails details(@Nullable PriceListCard before) {
        Map<ProductId, BigDecimal> wanted = new LinkedHashMap<>();
        if (before != null) {
            before.lines().forEach(line -> wanted.put(line.productId(), line.price()));
        }
        for (Price line : lines()) {
            ProductId product = line.productId();
            if (product != null) {
                wanted.remove(product);
                if (line.price() != null) {
                    wanted.put(product, line.price());
                }
            }
        }
        return new PriceListDetails(name == null ? "" : name, from, to, wanted);
    }

    /** The same flaws at the lines where the reader sees them, those without a price counted. */
    InvalidInput placed(InvalidInput invalid, PriceListDetails said) {
        List<ProductId> order = List.copyOf(said.prices().keySet());
        return new InvalidInput(
                invalid.flaws().stream()
                        .map(flaw -> new Flaw(placed(flaw.field(), order), flaw.message()))
                        .toList());
    }

    private String placed(String field, List<ProductId> order) {
        for (int i = 0; i < order.size(); i++) {
            if (field.equals("prices[%d].price".formatted(i))) {
                ProductId product = order.get(i);
                for (int line = 0; line < lines().size(); line++) {
                    if (product.equals(lines().get(line).productId())) {
                        return "prices[%d].price".formatted(line);
                    }
                }
            }
        }
        return field;
    }
}
