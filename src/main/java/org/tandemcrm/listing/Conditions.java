package org.tandemcrm.listing;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tandemcrm.shared.Folded;

/** Writes a query's filters and words as SQL; collects what the reader wrote as parameters. */
final class Conditions {

    private final Values values;
    private final Map<String, Object> parameters = new HashMap<>();

    Conditions(Values values) {
        this.values = values;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** Everything that narrows the list, joined by {@code and}; empty where nothing does. */
    List<String> of(Listing<?> listing, ListQuery query) {
        List<String> all = new ArrayList<>(words(listing, query.q()));
        List<String> filters =
                query.filters().stream().map(f -> filter(listing.filterColumn(f), f)).toList();
        if (query.any() && filters.size() > 1) {
            all.add(String.join(" or ", filters));
        } else {
            all.addAll(filters);
        }
        return all;
    }

    private List<String> words(Listing<?> listing, String q) {
        if (q.isEmpty()) {
            return List.of();
        }
        String search = listing.search();
        if (search == null) {
            throw new UnknownParameter("q", "This list can't be searched by words.");
        }
        return Folded.fold(q)
                .lines()
                .flatMap(line -> List.of(line.split(" ")).stream())
                .filter(word -> !word.isEmpty())
                .map(word -> "%s like %s".formatted(search, bind(containing(word))))
                .toList();
    }

    private String filter(Column column, Filter filter) {
        return switch (filter.op()) {
            case NOT -> "not coalesce((" + anyOf(column, filter) + "), false)";
            case EMPTY -> empty(column, filter);
            default -> anyOf(column, filter);
        };
    }

    private String anyOf(Column column, Filter filter) {
        return each(filter, value -> condition(column, filter, value));
    }

    private String each(Filter filter, Function<String, String> condition) {
        return filter.values().stream()
                .map(condition)
                .map("(%s)"::formatted)
                .collect(Collectors.joining(" or "));
    }

    private String empty(Column column, Filter filter) {
        if (column.isCondition() || filter.values().size() != 1) {
            throw unfit(column, filter);
        }
        boolean wanted = Values.flag(filter, filter.values().get(0)).equals("true");
        String missing =
                column.kind() == Kind.TEXT
                        ? "coalesce(%s, '') in ('', '\uFFFD')".formatted(column.sql())
                        : column.sql() + " is null";
        return wanted ? missing : "not (" + missing + ")";
    }

    private String condition(Column column, Filter filter, String value) {
        if (filter.op().isOrder() != column.kind().isRange() && filter.op().isOrder()) {
            throw unfit(column, filter);
        }
        if (filter.op() == Op.CONTAINS) {
            return contains(column, filter, value);
        }
        return switch (column.kind()) {
            case TEXT -> text(column, value);
            case NUMBER, MONEY ->
                    compare(column, filter.op(), typed(Values.number(filter, value), "numeric"));
            case DATE -> compare(column, filter.op(), typed(values.day(filter, value), "date"));
            case MOMENT -> moment(column, filter, value);
            case FLAG -> column.sql() + " = " + typed(Values.flag(filter, value), "boolean");
            case CHOICE -> choice(column, Values.choice(filter, column, value));
        };
    }

    private String contains(Column column, Filter filter, String value) {
        if (column.kind() != Kind.TEXT) {
            throw unfit(column, filter);
        }
        return column.isFolded()
                ? "%s like %s".formatted(column.sql(), bind(containing(Folded.fold(value))))
                : "%s ilike %s".formatted(column.sql(), bind(containing(value)));
    }

    private String text(Column column, String value) {
        return column.isFolded()
                ? "%s = %s".formatted(column.sql(), bind(Folded.fold(value)))
                : "lower(%s) = lower(%s)".formatted(column.sql(), bind(value));
    }

    private String choice(Column column, String value) {
        String bound = typed(value, column.sqlType());
        if (!column.isCondition()) {
            return column.sql() + " = " + bound;
        }
        String condition = column.sql().replace(":value", bound);
        return condition.contains(":member")
                ? condition.replace(":member", typed(column.label(), "text"))
                : condition;
    }

    /** A written day means the whole day in the reader's zone. */
    private String moment(Column column, Filter filter, String value) {
        Values.Span span = values.span(filter, value);
        String from = bind(span.from().atOffset(ZoneOffset.UTC));
        if (!span.wholeDay()) {
            return compare(column, filter.op(), from);
        }
        String until = bind(span.until().atOffset(ZoneOffset.UTC));
        String sql = column.sql();
        return switch (filter.op()) {
            case GTE -> sql + " >= " + from;
            case GT -> sql + " >= " + until;
            case LT -> sql + " < " + from;
            case LTE -> sql + " < " + until;
            default -> "%s >= %s and %s < %s".formatted(sql, from, sql, until);
        };
    }

    private static String compare(Column column, Op op, String bound) {
        String sign =
                switch (op) {
                    case GT -> ">";
                    case GTE -> ">=";
                    case LT -> "<";
                    case LTE -> "<=";
                    default -> "=";
                };
        return "%s %s %s".formatted(column.sql(), sign, bound);
    }

    private String typed(Object value, String type) {
        return "cast(%s as %s)".formatted(bind(value.toString()), type);
    }

    private String bind(String value) {
        return ":" + add(value);
    }

    private String bind(OffsetDateTime value) {
        return ":" + add(value);
    }

    private String add(Object value) {
        String name = "list_" + parameters.size();
        parameters.put(name, value);
        return name;
    }

    private static String containing(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static UnknownParameter unfit(Column column, Filter filter) {
        return new UnknownParameter(
                filter.parameter(),
                "\"%s\" can't be filtered by \"%s\"."
                        .formatted(column.key(), filter.op().words(column.kind())));
    }
}
