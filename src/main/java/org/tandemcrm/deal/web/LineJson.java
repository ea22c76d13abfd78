package org.tandemcrm.deal.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.deal.LineCard;
import org.tandemcrm.deal.LineDetails;
import org.tandemcrm.offering.PriceListId;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.shared.Money;

/**
 * A line of a deal as programs read and send it. What is reckoned may be sent back as it was read;
 * it is reckoned anew.
 *
 * @param id the line that it was before, which keeps the list price of its day
 * @param unitPrice the price in force where a product is named and this is absent
 * @param listPrice reckoned: by the price list of the campaign, else by the catalogue
 * @param discount reckoned: the share of the list price that was let off
 * @param amount reckoned: quantity times unit price, rounded half up to the smallest unit
 * @param cost of one; null also for who may not see it
 */
record LineJson(
        @Nullable UUID id,
        @Nullable ProductId productId,
        @Nullable String name,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable Money unitPrice,
        @Nullable Money listPrice,
        @Nullable PriceListId priceListId,
        @Nullable BigDecimal discount,
        @Nullable Money amount,
        @Nullable Money cost) {

    private static final int SHARE = 4;

    static LineJson of(LineCard line, Currency currency) {
        BigDecimal discount = line.discount();
        return new LineJson(
                line.id(),
                line.productId(),
                line.name(),
                line.quantity(),
                line.unit(),
                new Money(line.price(), currency),
                DealJson.money(line.listPrice(), currency),
                line.priceListId(),
                discount == null ? null : discount.setScale(SHARE, RoundingMode.HALF_UP),
                new Money(line.amount(), currency),
                DealJson.money(line.cost(), currency));
    }

    static List<LineDetails> details(List<LineJson> lines, Currency currency) {
        List<LineDetails> details = new ArrayList<>();
        for (LineJson line : lines) {
            details.add(line.details("lines[" + details.size() + "]", currency));
        }
        return details;
    }

    /** The same flaws at the fields of the API. */
    static InvalidInput placed(InvalidInput invalid) {
        return new InvalidInput(
                invalid.flaws().stream()
                        .map(
                                flaw ->
                                        new Flaw(
                                                flaw.field()
                                                        .replaceFirst(
                                                                "^(lines\\[\\d+])\\.price$",
                                                                "$1.unitPrice"),
                                                flaw.message()))
                        .toList());
    }

    private LineDetails details(String place, Currency currency) {
        if (quantity == null) {
            throw new InvalidInput(place + ".quantity", "Say how many.");
        }
        return new LineDetails(
                id,
                productId,
                name,
                quantity,
                DealBodies.in(currency, place + ".unitPrice", unitPrice),
                DealBodies.in(currency, place + ".cost", cost));
    }
}
