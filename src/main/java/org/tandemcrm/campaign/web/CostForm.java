package org.tandemcrm.campaign.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CostLine;
import org.tandemcrm.shared.InvalidInput.Flaw;

/** A cost line as a person types it. */
record CostForm(
        @Nullable String description,
        @Nullable String planned,
        @Nullable String actual,
        @Nullable LocalDate on,
        @Nullable String supplier) {

    static final CostForm EMPTY = new CostForm(null, null, null, null, null);

    private static final Pattern PLACE = Pattern.compile("costs\\[(\\d+)](.*)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    static CostForm of(CostLine line) {
        return new CostForm(
                line.description(),
                text(line.planned()),
                text(line.actual()),
                line.on(),
                line.supplier());
    }

    boolean isEmpty() {
        return blank(description)
                && blank(planned)
                && blank(actual)
                && on == null
                && blank(supplier);
    }

    CostLine line(String place, List<Flaw> flaws) {
        return new CostLine(
                description == null ? "" : description,
                amount(place + ".planned", planned, flaws),
                amount(place + ".actual", actual, flaws),
                on,
                supplier);
    }

    /** The field of a flaw, with the line's number as it stands on the page. */
    static String moved(String field, List<Integer> places) {
        Matcher place = PLACE.matcher(field);
        if (!place.matches() || Integer.parseInt(place.group(1)) >= places.size()) {
            return field;
        }
        return "costs[" + places.get(Integer.parseInt(place.group(1))) + "]" + place.group(2);
    }

    private static @Nullable BigDecimal amount(
            String field, @Nullable String typed, List<Flaw> flaws) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String plain = plain(typed);
        if (NUMBER.matcher(plain).matches()) {
            return new BigDecimal(plain);
        }
        flaws.add(new Flaw(field, "This is not an amount. Write it like 1200.50."));
        return null;
    }

    /**
     * Reads 1,200.50 as well as 1.200,50 and 12,50; a comma before three digits parts thousands.
     */
    private static String plain(String typed) {
        String digits = typed.replaceAll("[\\s\\u00a0\\u202f'’\\p{Sc}]", "");
        int comma = digits.lastIndexOf(',');
        int dot = digits.lastIndexOf('.');
        boolean thousands = dot > comma || digits.length() - comma == 4 && dot < 0;
        return comma < 0 || thousands
                ? digits.replace(",", "")
                : digits.replace(".", "").replace(',', '.');
    }

    private static @Nullable String text(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
