package org.tandemcrm.offering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.InvalidInput.Flaw;

/**
 * What a person enters about a price list; amounts in the company's currency.
 *
 * @param from the first day on which it is in force
 * @param to the last one; in force until further notice where absent
 * @param prices what one of each product costs
 */
public record PriceListDetails(
        String name,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<ProductId, BigDecimal> prices) {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_PRICES = 5_000;

    public PriceListDetails {
        name = name.strip();
        prices = Collections.unmodifiableMap(new LinkedHashMap<>(prices));
    }

    List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        if (name.isEmpty()) {
            flaws.add(new Flaw("name", "Give the price list a name."));
        } else if (name.length() > LONGEST_NAME) {
            flaws.add(new Flaw("name", "At most %d characters.".formatted(LONGEST_NAME)));
        }
        if (from == null) {
            flaws.add(new Flaw("from", "Say from which day it is in force."));
        } else if (to != null && to.isBefore(from)) {
            flaws.add(new Flaw("to", "The last day is not before the first."));
        }
        judgeYear("from", from, flaws);
        judgeYear("to", to, flaws);
        if (prices.size() > MOST_PRICES) {
            flaws.add(new Flaw("prices", "At most %,d prices.".formatted(MOST_PRICES)));
        }
        int place = 0;
        for (BigDecimal price : prices.values()) {
            Prices.judge("prices[%d].price".formatted(place++), price, flaws);
        }
        return flaws;
    }

    private static void judgeYear(String field, @Nullable LocalDate day, List<Flaw> flaws) {
        if (day != null && (day.getYear() < 1900 || day.getYear() > 2200)) {
            flaws.add(new Flaw(field, "Give a year between 1900 and 2200."));
        }
    }
}
