package org.tandemcrm.listing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** Reads the grammar of {@link ListQuery}; what a listing allows is checked where it is asked. */
final class QueryReader {

    private static final int LONGEST_VALUE = 500;
    private static final int MOST_VALUES = 200;

    private final MultiValueMap<String, String> parameters;

    QueryReader(MultiValueMap<String, String> parameters) {
        this.parameters = parameters;
        parameters.forEach((key, values) -> values.forEach(value -> check(key, value)));
    }

    ListQuery read() {
        boolean any = "any".equals(oneOf("match", Set.of("", "all", "any")));
        return new ListQuery(last("q"), last("sort"), any, filters(), last("cursor"), limit());
    }

    private List<Filter> filters() {
        Map<String, Filter> byParameter = new LinkedHashMap<>();
        parameters.forEach(
                (key, raw) -> {
                    if (!Listing.RESERVED.contains(key)) {
                        Filter filter = filter(key, raw);
                        if (!filter.values().isEmpty()) {
                            byParameter.put(key, filter);
                        }
                    }
                });
        return List.copyOf(byParameter.values());
    }

    private static Filter filter(String key, List<String> raw) {
        int dot = key.lastIndexOf('.');
        Optional<Op> named = dot < 0 ? Optional.empty() : Op.ofSuffix(key.substring(dot + 1));
        Op op = named.orElse(Op.IS);
        Set<String> values = new LinkedHashSet<>();
        raw.forEach(
                text ->
                        (op.splitsAtCommas() ? split(text) : List.of(text))
                                .forEach(v -> values.add(v.strip())));
        values.remove("");
        if (values.size() > MOST_VALUES) {
            throw new UnknownParameter(
                    key, "A filter takes at most %d values.".formatted(MOST_VALUES));
        }
        String field = named.isPresent() ? key.substring(0, dot) : key;
        return new Filter(field, op, List.copyOf(values));
    }

    /** The values of a filter as they stand in the URL. */
    static List<String> write(Filter filter) {
        if (!filter.op().splitsAtCommas()) {
            return filter.values();
        }
        return List.of(
                filter.values().stream()
                        .map(v -> v.replace("\\", "\\\\").replace(",", "\\,"))
                        .collect(Collectors.joining(",")));
    }

    private static List<String> split(String text) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                value.append(text.charAt(++i));
            } else if (c == ',') {
                values.add(value.toString());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString());
        return values;
    }

    private int limit() {
        String text = last("limit");
        if (text.isEmpty()) {
            return ListQuery.USUAL;
        }
        int limit = text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > ListQuery.MOST) {
            throw new UnknownParameter(
                    "limit", "A page has 1 to %d rows.".formatted(ListQuery.MOST));
        }
        return limit;
    }

    private String oneOf(String key, Set<String> allowed) {
        String value = last(key);
        if (!allowed.contains(value)) {
            throw new UnknownParameter(
                    key, "\"%s\" is none of the values of %s.".formatted(value, key));
        }
        return value;
    }

    private String last(String key) {
        List<String> values = parameters.get(key);
        return values == null || values.isEmpty() ? "" : values.get(values.size() - 1).strip();
    }

    private static void check(String key, String value) {
        if (value.length() > LONGEST_VALUE || key.length() > 100) {
            throw new UnknownParameter(
                    key.length() > 100 ? "query" : key,
                    "A filter has at most %d characters.".formatted(LONGEST_VALUE));
        }
        if (value.indexOf('\0') >= 0 || key.indexOf('\0') >= 0) {
            throw new UnknownParameter("query", "The address holds a character that no text has.");
        }
    }
}
