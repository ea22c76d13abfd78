package org.tandemcrm.deal.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.deal.DealCard;
import org.tandemcrm.deal.LineCard;
import org.tandemcrm.deal.LineDetails;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.web.EditForm;

/**
 * The lines of a deal as a person types them; a line that says nothing is none.
 *
 * @param why they are corrected; only of a closed deal
 */
record LinesForm(
        @Nullable Long version,
        @Nullable List<@Valid Line> lines,
        @Size(max = 500) @Nullable String why)
        implements EditForm {

    private static final int EMPTY_LINES = 3;
    private static final Pattern PLACE = Pattern.compile("lines\\[(\\d+)](.*)");

    /**
     * One line.
     *
     * @param productId a product's id as text, for the empty choice of a select is no id
     * @param gone whether it is to be taken out
     */
    record Line(
            @Nullable UUID id,
            @Nullable String productId,
            @Nullable String name,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal price,
            @Nullable BigDecimal cost,
            @Nullable Boolean gone) {

        static final Line EMPTY = new Line(null, null, null, null, null, null, null);

        static Line of(LineCard card) {
            ProductId product = card.productId();
            return new Line(
                    card.id(),
                    product == null ? "" : product.toString(),
                    card.name(),
                    card.quantity().setScale(Math.max(0, card.quantity().scale())),
                    DealForm.plain(card.price()),
                    DealForm.plain(card.cost()),
                    null);
        }

        boolean says() {
            boolean named = filled(productId) || filled(name);
            return !Boolean.TRUE.equals(gone) && (named || price != null || quantity != null);
        }

        LineDetails details() {
            return new LineDetails(
                    id, product(), name, quantity == null ? BigDecimal.ONE : quantity, price, cost);
        }

        /** The choice has ids alone; whoever wrote another into it is told so. */
        private @Nullable ProductId product() {
            if (!filled(productId)) {
                return null;
            }
            try {
                return ProductId.of(String.valueOf(productId));
            } catch (IllegalArgumentException malformed) {
                throw new InvalidInput("productId", "No product has this id.");
            }
        }

        private static boolean filled(@Nullable String text) {
            return text != null && !text.isBlank();
        }
    }

    static LinesForm of(DealCard card, List<LineCard> lines) {
        List<Line> all = new ArrayList<>(lines.stream().map(Line::of).toList());
        for (int i = 0; i < EMPTY_LINES; i++) {
            all.add(Line.EMPTY);
        }
        return new LinesForm(card.version(), all, null);
    }

    List<LineDetails> details() {
        return filled().stream().map(place -> all().get(place).details()).toList();
    }

    /** The same flaws at the lines where the reader sees them. */
    InvalidInput placed(InvalidInput invalid) {
        List<Integer> filled = filled();
        return new InvalidInput(
                invalid.flaws().stream()
                        .map(flaw -> new Flaw(placed(flaw.field(), filled), flaw.message()))
                        .toList());
    }

    private static String placed(String field, List<Integer> filled) {
        Matcher place = PLACE.matcher(field);
        return place.matches()
                ? "lines[" + filled.get(Integer.parseInt(place.group(1))) + "]" + place.group(2)
                : field;
    }

    private List<Integer> filled() {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < all().size(); i++) {
            if (all().get(i) != null && all().get(i).says()) {
                places.add(i);
            }
        }
        return places;
    }

    private List<Line> all() {
        return lines == null ? List.of() : lines;
    }
}
