package org.tandemcrm.audience;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.shared.InvalidInput.Flaw;

/**
 * One thing asked about a person; several values mean one of them.
 *
 * @param when the time of the one sale that a rule about something bought asks for; any if absent
 */
public record RuleLine(RuleField field, RuleOp op, List<String> values, @Nullable SaleTime when)
        implements Rule {

    private static final int MOST_VALUES = 50;
    private static final int LONGEST = 200;
    private static final int MOST_DAYS = 3_660;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");

    public RuleLine(RuleField field, RuleOp op, List<String> values) {
        this(field, op, values, null);
    }

    public RuleLine {
        values = values.stream().map(String::strip).filter(v -> !v.isEmpty()).distinct().toList();
    }

    @Override
    public List<Flaw> flaws(String path) {
        if (!field.kind().ops().contains(op)) {
            return List.of(
                    new Flaw(path + ".op", "%s can't be compared so.".formatted(field.label())));
        }
        List<Flaw> flaws = new ArrayList<>();
        problem().ifPresent(said -> flaws.add(new Flaw(path + ".values", said)));
        timeProblem().ifPresent(said -> flaws.add(new Flaw(path + ".when", said)));
        return flaws;
    }

    private Optional<String> timeProblem() {
        if (when == null) {
            return Optional.empty();
        }
        return field.asksSale()
                ? when.problem()
                : Optional.of("Only what was bought has the time of its sale.");
    }

    Optional<String> problem() {
        if (values.isEmpty()) {
            return Optional.of("Say which.");
        }
        if (values.size() > MOST_VALUES || values.stream().anyMatch(v -> v.length() > LONGEST)) {
            return Optional.of(
                    "At most %d values of %d characters.".formatted(MOST_VALUES, LONGEST));
        }
        if (values.stream().anyMatch(v -> v.indexOf('\0') >= 0)) {
            return Optional.of("This text has a character that can't be kept.");
        }
        return switch (field.kind()) {
            case CHOICE ->
                    unless(
                            values.stream().allMatch(field.choices()::containsKey),
                            "There is no such choice.");
            case CAMPAIGN -> unless(values.stream().allMatch(RuleLine::isId), "Choose a campaign.");
            case PRODUCT -> unless(values.stream().allMatch(RuleLine::isId), "Choose a product.");
            case NUMBER -> unless(isNumber(9_999_999), "Write one whole number.");
            case DAY -> day();
            case TAG, TEXT, WORDS -> Optional.empty();
        };
    }

    private Optional<String> day() {
        return op.countsDays()
                ? unless(isNumber(MOST_DAYS), "Write a number of days up to 3,660.")
                : unless(values.size() == 1 && isDay(values.get(0)), "Write one day.");
    }

    private boolean isNumber(int most) {
        return values.size() == 1
                && NUMBER.matcher(values.get(0)).matches()
                && Integer.parseInt(values.get(0)) <= most;
    }

    /** The one value of a comparison with a number. */
    int number() {
        return Integer.parseInt(values.get(0));
    }

    /** The one value of a comparison with a day. */
    LocalDate onDay() {
        return LocalDate.parse(values.get(0));
    }

    /** The values of a choice among campaigns or products. */
    UUID[] ids() {
        return values.stream().map(Ids::parse).toArray(UUID[]::new);
    }

    private static Optional<String> unless(boolean fine, String sentence) {
        return fine ? Optional.empty() : Optional.of(sentence);
    }

    private static boolean isId(String text) {
        try {
            Ids.parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isDay(String text) {
        try {
            int year = LocalDate.parse(text).getYear();
            return year > 1900 && year < 2200;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
