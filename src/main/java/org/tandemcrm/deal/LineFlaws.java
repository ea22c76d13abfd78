package org.tandemcrm.deal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;

/** Finds what cannot be right about the lines of a deal, each flaw at its line. */
final class LineFlaws {

    private static final int MOST_LINES = 200;
    private static final int LONGEST_NAME = 500;
    private static final int MOST_DECIMALS = 4;
    private static final BigDecimal MOST_QUANTITY = BigDecimal.TEN.pow(7);
    private static final BigDecimal MOST_MONEY = BigDecimal.TEN.pow(12);

    private final List<Flaw> found = new ArrayList<>();

    static void refuse(List<LineDetails> lines) {
        LineFlaws flaws = new LineFlaws();
        if (lines.size() > MOST_LINES) {
            flaws.add("lines", "At most %d lines.".formatted(MOST_LINES));
        }
        for (int i = 0; i < lines.size(); i++) {
            flaws.judge("lines[" + i + "]", lines.get(i));
        }
        if (!flaws.found.isEmpty()) {
            throw new InvalidInput(flaws.found);
        }
    }

    private void judge(String place, LineDetails line) {
        String name = line.name() == null ? "" : line.name();
        if (line.productId() == null && name.isBlank()) {
            add(place + ".name", "Choose a product, or say what it is.");
        }
        if (line.productId() == null && line.price() == null) {
            add(place + ".price", "Say what one costs.");
        }
        if (name.length() > LONGEST_NAME) {
            add(place + ".name", "At most %d characters.".formatted(LONGEST_NAME));
        }
        if (line.quantity().signum() == 0) {
            add(place + ".quantity", "Say how many.");
        }
        judge(place + ".quantity", line.quantity(), MOST_QUANTITY);
        judge(place + ".price", line.price(), MOST_MONEY);
        judge(place + ".cost", line.cost(), MOST_MONEY);
        BigDecimal price = line.price() == null ? BigDecimal.ZERO : line.price();
        if (price.multiply(line.quantity()).abs().compareTo(MOST_MONEY) > 0) {
            add(place + ".quantity", "That is more than Tandem can count.");
        }
    }

    private void judge(String field, @Nullable BigDecimal number, BigDecimal most) {
        if (number == null) {
            return;
        }
        if (number.abs().compareTo(most) > 0) {
            add(field, "That is more than Tandem can count.");
        } else if (number.stripTrailingZeros().scale() > MOST_DECIMALS) {
            add(field, "At most four decimals.");
        }
    }

    private void add(String field, String message) {
        found.add(new Flaw(field, message));
    }
}
