package org.tandemcrm.attribution.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.attribution.SalesBehind.Line;
import org.tandemcrm.shared.Folded;
import org.tandemcrm.shared.InvalidInput;

/**
 * In which order the sales behind a number stand; the latest close first, unless somebody asks.
 *
 * @param down whether the greatest comes first
 */
record SaleOrder(Key key, boolean down) {

    /** The columns by which one may sort. */
    enum Key {
        SALE(Comparator.comparing(line -> Folded.sortName(line.name()))),
        CLOSED(Comparator.comparing(Line::closedOn)),
        AMOUNT(Comparator.comparing(Line::amount)),
        MARGIN(
                Comparator.comparing(
                        Line::margin, Comparator.nullsFirst(Comparator.naturalOrder()))),
        SHARE(Comparator.comparing(Line::share));

        private final Comparator<Line> order;

        Key(Comparator<Line> order) {
            this.order = order.thenComparing(Line::number);
        }
    }

    /**
     * @param text as in "-amount"; absent for the usual order
     */
    static SaleOrder of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return new SaleOrder(Key.CLOSED, true);
        }
        boolean down = text.startsWith("-");
        String name = (down ? text.substring(1) : text).toUpperCase(Locale.ROOT);
        for (Key key : Key.values()) {
            if (key.name().equals(name)) {
                return new SaleOrder(key, down);
            }
        }
        throw new InvalidInput("sort", "There is no such column.");
    }

    List<Line> sorted(List<Line> lines) {
        return lines.stream().sorted(down ? key.order.reversed() : key.order).toList();
    }

    /** What a click on the column asks for: names upwards first, numbers and days downwards. */
    public String click(String column) {
        boolean same = key.name().equalsIgnoreCase(column);
        boolean next = same ? !down : !column.equals("sale");
        return (next ? "-" : "") + column;
    }

    /** For aria-sort; absent on the other columns. */
    public @Nullable String aria(String column) {
        if (!key.name().equalsIgnoreCase(column)) {
            return null;
        }
        return down ? "descending" : "ascending";
    }

    public String text() {
        return (down ? "-" : "") + key.name().toLowerCase(Locale.ROOT);
    }
}
