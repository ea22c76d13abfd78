package org.tandemcrm.lead.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Folded;
import org.tandemcrm.shared.InvalidInput.Flaw;

/**
 * One thing that the company looks for in a buyer, or would rather not have.
 *
 * @param wanted the texts to compare with; empty for a range
 * @param low the least of a range, none for no bound
 * @param high the most of a range, none for no bound
 * @param weight what a match adds; below zero it speaks against a buyer
 */
public record FitRule(
        FitField field,
        FitMatch match,
        List<String> wanted,
        @Nullable String low,
        @Nullable String high,
        int weight) {

    private static final int HEAVIEST = 100;
    private static final int MOST_TEXTS = 200;

    public FitRule {
        wanted = match == FitMatch.BETWEEN ? List.of() : tidied(wanted);
        low = match == FitMatch.BETWEEN ? bound(low) : null;
        high = match == FitMatch.BETWEEN ? bound(high) : null;
    }

    /** Whether the buyer matches; null where the buyer's value is not known. */
    @Nullable Boolean judge(Buyer buyer) {
        String value = buyer.value(field);
        if (value == null || value.isBlank()) {
            return null;
        }
        return match == FitMatch.BETWEEN
                ? range().holds(value)
                : wanted.stream().anyMatch(w -> names(value, w));
    }

    private boolean names(String value, String text) {
        String known = Folded.fold(value);
        String looked = Folded.fold(text);
        if (match == FitMatch.CONTAINS) {
            return known.contains(looked);
        }
        return known.equals(looked)
                || field == FitField.COUNTRY && Countries.same(known, looked)
                || field == FitField.POSTCODE
                        && known.replace(" ", "").equals(looked.replace(" ", ""));
    }

    private Range range() {
        return field == FitField.COMPANY_SIZE
                ? Range.ofNumbers(low, high)
                : Range.ofCodes(low, high);
    }

    /** As a person says it: "Industry is one of ports, logistics". */
    public String sentence() {
        return "%s %s"
                .formatted(
                        field.label(),
                        match == FitMatch.BETWEEN
                                ? range().words()
                                : match.label() + " " + String.join(", ", wanted));
    }

    /** Why the rule cannot be kept, each reason at its field; empty if it can. */
    public List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        if (!field.allows(match)) {
            flaws.add(
                    new Flaw(
                            "match",
                            field == FitField.COMPANY_SIZE
                                    ? "A company's size lies between two numbers."
                                    : field.label()
                                            + " is a text: choose “is one of” or “contains one of”."));
        } else if (match == FitMatch.BETWEEN) {
            flaws.addAll(range().flaws());
        } else if (wanted.isEmpty()) {
            flaws.add(new Flaw("wanted", "Write what you look for, one a line."));
        } else if (wanted.size() > MOST_TEXTS) {
            flaws.add(new Flaw("wanted", "At most %d lines.".formatted(MOST_TEXTS)));
        }
        if (weight == 0) {
            flaws.add(new Flaw("weight", "A rule that weighs nothing changes nothing."));
        } else if (Math.abs(weight) > HEAVIEST) {
            flaws.add(new Flaw("weight", "Between -%d and %d.".formatted(HEAVIEST, HEAVIEST)));
        }
        return flaws;
    }

    private static List<String> tidied(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Arrays.stream(text.split("[\\n,;]")))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private static @Nullable String bound(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().toUpperCase(Locale.ROOT);
    }
}
