package org.tandemcrm.listing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One column's place in the filter bar, with what the reader has chosen there. */
public record FilterField(Column column, Map<String, String> choices, ListQuery query) {

    private static final int MOST_CHECKBOXES = 8;
    private static final Map<String, String> YES_NO = new TreeMap<>(Comparator.reverseOrder());

    static {
        YES_NO.put("true", "Yes");
        YES_NO.put("false", "No");
    }

    /** How the bar draws it: {@code checks}, {@code select}, {@code text} or {@code range}. */
    public String widget() {
        if (column.kind().isRange()) {
            return "range";
        }
        if (column.kind() == Kind.FLAG) {
            return "select";
        }
        if (choices.isEmpty()) {
            return "text";
        }
        return choices.size() <= MOST_CHECKBOXES || chosen().size() > 1 ? "checks" : "select";
    }

    public String key() {
        return column.key();
    }

    public String label() {
        return column.label();
    }

    /** The parameter's name; text is looked for inside, other values are compared whole. */
    public String name() {
        return textOp().parameter(column.key());
    }

    /** One end of a range: its parameter, what stands in it, and how it is typed. */
    public record End(
            String name, String value, String type, @Nullable String inputMode, String word) {}

    /** The two ends of a range. */
    public List<End> ends() {
        return List.of(end(Op.GTE, "from"), end(Op.LTE, "to"));
    }

    public String value() {
        return first(textOp());
    }

    public Map<String, String> offered() {
        return column.kind() == Kind.FLAG ? YES_NO : choices;
    }

    public boolean isChosen(String value) {
        return chosen().contains(value);
    }

    /**
     * A filter by another record's id, or by a condition, is offered only where the values are
     * known; a family never.
     */
    boolean isShown() {
        return !column.isFamily()
                && (!choices.isEmpty()
                        || !column.sqlType().equals("uuid") && !column.isCondition());
    }

    boolean shows(Filter filter) {
        if (!filter.field().equals(column.key())) {
            return false;
        }
        return switch (widget()) {
            case "range" ->
                    (filter.op() == Op.GTE || filter.op() == Op.LTE) && filter.values().size() == 1;
            case "text" -> filter.op() == textOp() && filter.values().size() == 1;
            default -> filter.op() == Op.IS && offered().keySet().containsAll(filter.values());
        };
    }

    String inWords(Filter filter) {
        if (filter.op() == Op.EMPTY) {
            return column.label()
                    + (filter.values().contains("true") ? " is empty" : " is not empty");
        }
        String values =
                filter.values().stream()
                        .map(value -> offered().getOrDefault(value, value))
                        .collect(Collectors.joining(" or "));
        String verb = filter.op() == Op.IS ? ": " : " " + filter.op().words(column.kind()) + " ";
        return column.label() + verb + values;
    }

    private List<String> chosen() {
        return query.filter(column.key(), Op.IS).map(Filter::values).orElse(List.of());
    }

    private String first(Op op) {
        return query.filter(column.key(), op).map(filter -> filter.values().get(0)).orElse("");
    }

    private Op textOp() {
        return column.kind() == Kind.TEXT ? Op.CONTAINS : Op.IS;
    }

    private End end(Op op, String word) {
        String value = first(op);
        boolean calendar = column.kind().isCalendar();
        String type = calendar && (value.isEmpty() || isDay(value)) ? "date" : "text";
        return new End(op.parameter(column.key()), value, type, calendar ? null : "decimal", word);
    }

    /** A date field would drop what isn't a plain day, such as "-7d". */
    private static boolean isDay(String value) {
        try {
            return LocalDate.parse(value).getYear() < 10_000;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
