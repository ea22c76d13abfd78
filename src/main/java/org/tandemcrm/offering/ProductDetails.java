package org.tandemcrm.offering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.InvalidInput.Flaw;

/**
 * What a person enters about a product; amounts in the company's currency.
 *
 * @param code our own number of it
 * @param unit what one of it is, as in "piece" or "hour"
 * @param listPrice what one costs where no price list says otherwise
 * @param cost what one costs us
 * @param active whether it can still be sold
 */
public record ProductDetails(
        String name,
        @Nullable String code,
        @Nullable String unit,
        @Nullable String category,
        @Nullable BigDecimal listPrice,
        @Nullable BigDecimal cost,
        boolean active,
        @Nullable String description) {

    private static final int LONGEST_WORD = 200;
    private static final int LONGEST_TEXT = 10_000;

    public ProductDetails {
        name = name.strip();
        code = orNull(code);
        unit = orNull(unit);
        category = orNull(category);
        description = orNull(description);
    }

    /** Something that is sold, of which no more is known. */
    public static ProductDetails named(String name, BigDecimal listPrice) {
        return new ProductDetails(name, null, null, null, listPrice, null, true, null);
    }

    /** Why these details cannot be taken, each reason at its field; empty if they can. */
    public List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        if (name.isEmpty()) {
            flaws.add(new Flaw("name", "Give the product a name."));
        }
        tooLong("name", name, LONGEST_WORD, flaws);
        tooLong("code", code, LONGEST_WORD, flaws);
        tooLong("unit", unit, LONGEST_WORD, flaws);
        tooLong("category", category, LONGEST_WORD, flaws);
        tooLong("description", description, LONGEST_TEXT, flaws);
        if (listPrice == null) {
            flaws.add(new Flaw("listPrice", "Say what it costs; 0 if it is free."));
        }
        Prices.judge("listPrice", listPrice, flaws);
        Prices.judge("cost", cost, flaws);
        return flaws;
    }

    private static void tooLong(
            String field, @Nullable String text, int longest, List<Flaw> flaws) {
        if (text != null && text.length() > longest) {
            flaws.add(new Flaw(field, "At most %,d characters.".formatted(longest)));
        }
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
