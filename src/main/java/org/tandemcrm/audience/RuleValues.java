package org.tandemcrm.audience;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tandemcrm.shared.Folded;

/** Compares what a rule is about with the values of its line, which become parameters. */
final class RuleValues {

    private final LocalDate today;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    RuleValues(LocalDate today, ZoneId zone) {
        this.today = today;
        parameters.put("zone", zone.getId());
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    String oneOf(String value, RuleLine line) {
        return value + " = any(" + texts(line.values()) + ")";
    }

    String text(String value, RuleLine line) {
        return compared(value, line, line.values().stream().map(RuleValues::lower).toList());
    }

    String folded(String value, RuleLine line) {
        return compared(value, line, line.values().stream().map(Folded::fold).toList());
    }

    private String compared(String value, RuleLine line, List<String> wanted) {
        return switch (line.op()) {
            case CONTAINS, CONTAINS_NOT -> value + " like any(" + patterns(wanted, "%", "%") + ")";
            case STARTS_WITH -> value + " like any(" + patterns(wanted, "", "%") + ")";
            default -> value + " = any(" + texts(wanted) + ")";
        };
    }

    String number(String value, RuleLine line) {
        return value + (line.op() == RuleOp.AT_LEAST ? " >= " : " <= ") + parameter(line.number());
    }

    String day(String value, RuleLine line) {
        return switch (line.op()) {
            case BEFORE -> value + " < " + parameter(line.onDay());
            case AFTER -> value + " > " + parameter(line.onDay());
            case WITHIN_NEXT -> between(value, today, today.plusDays(line.number()));
            default -> between(value, today.minusDays(line.number()), today);
        };
    }

    /** The first of the days that a line is about. */
    LocalDate from(RuleLine line) {
        return switch (line.op()) {
            case AFTER -> line.onDay();
            case WITHIN_NEXT -> today;
            default -> today.minusDays(line.number());
        };
    }

    private String between(String value, LocalDate from, LocalDate to) {
        return "%s between %s and %s".formatted(value, parameter(from), parameter(to));
    }

    String likes(RuleLine line, String before, String after) {
        return patterns(line.values().stream().map(RuleValues::lower).toList(), before, after);
    }

    private String patterns(List<String> wanted, String before, String after) {
        return texts(wanted.stream().map(word -> before + escaped(word) + after).toList());
    }

    String texts(List<String> values) {
        return "cast(" + parameter(values.toArray(String[]::new)) + " as text[])";
    }

    String parameter(Object value) {
        String name = "rule" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String escaped(String word) {
        return word.replaceAll("([%_\\\\])", "\\\\$1");
    }
}
