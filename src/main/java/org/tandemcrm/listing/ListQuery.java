package org.tandemcrm.listing;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.tandemcrm.web.WholeQuery;

/**
 * What a reader asks of a list, as it stands in the URL of its page, its CSV file and its API:
 * {@code
 * q=words&sort=-heat&temperature=WARM,HOT&heat.gte=15&name.contains=berg&match=any&cursor=…&limit=50}.
 *
 * <p>Values of a field are alternatives, fields hold together unless {@code match=any}. Absent
 * parts are empty.
 *
 * @param sort a column's key, with a minus for descending
 * @param any whether one matching filter is enough
 * @param cursor where the page before ended
 */
public record ListQuery(
        String q, String sort, boolean any, List<Filter> filters, String cursor, int limit)
        implements WholeQuery {

    public static final int USUAL = 50;
    public static final int MOST = 1000;

    public static final ListQuery ALL = new ListQuery("", "", false, List.of(), "", USUAL);

    public ListQuery {
        filters = List.copyOf(filters);
    }

    /** Reads the parameters of a request. */
    public static ListQuery parse(MultiValueMap<String, String> parameters) {
        return new QueryReader(parameters).read();
    }

    /** Reads a query string, as a saved view keeps it. */
    public static ListQuery parse(String queryString) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        for (String pair : queryString.replaceFirst("^\\?", "").split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.add(
                        decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return parse(parameters);
    }

    /** The parameters that give this query again; what is as usual is left out. */
    public MultiValueMap<String, String> toParameters() {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        addUnlessEmpty(parameters, "q", q);
        filters.forEach(
                f -> QueryReader.write(f).forEach(value -> parameters.add(f.parameter(), value)));
        addUnlessEmpty(parameters, "match", any ? "any" : "");
        addUnlessEmpty(parameters, "sort", sort);
        addUnlessEmpty(parameters, "limit", limit == USUAL ? "" : String.valueOf(limit));
        addUnlessEmpty(parameters, "cursor", cursor);
        return parameters;
    }

    /** The query string without a question mark; empty for a list as it opens. */
    public String toUrl() {
        return toParameters().entrySet().stream()
                .flatMap(
                        e -> e.getValue().stream().map(v -> encoded(e.getKey()) + "=" + encoded(v)))
                .collect(Collectors.joining("&"));
    }

    public Optional<Filter> filter(String field, Op op) {
        return filters.stream().filter(f -> f.is(field, op)).findFirst();
    }

    public boolean isNarrowed() {
        return !q.isEmpty() || !filters.isEmpty();
    }

    public ListQuery after(String newCursor) {
        return new ListQuery(q, sort, any, filters, newCursor, limit);
    }

    public ListQuery firstPage() {
        return after("");
    }

    public ListQuery sorted(String newSort) {
        return new ListQuery(q, newSort, any, filters, "", limit);
    }

    public ListQuery limited(int newLimit) {
        return new ListQuery(q, sort, any, filters, cursor, newLimit);
    }

    public ListQuery searching(String words) {
        return new ListQuery(words, sort, any, filters, "", limit);
    }

    /** With this filter in the place of the one of the same field and comparison. */
    public ListQuery with(Filter filter) {
        List<Filter> others = without(filter.field(), filter.op()).filters;
        List<Filter> all = new ArrayList<>(others);
        all.add(filter);
        return new ListQuery(q, sort, any, all, "", limit);
    }

    public ListQuery with(String field, Op op, String... values) {
        return with(new Filter(field, op, List.of(values)));
    }

    public ListQuery without(String field, Op op) {
        List<Filter> others = filters.stream().filter(f -> !f.is(field, op)).toList();
        return new ListQuery(q, sort, any, others, "", limit);
    }

    /** Without a parameter that the page reads itself. */
    public ListQuery without(String field) {
        List<Filter> others = filters.stream().filter(f -> !f.field().equals(field)).toList();
        return new ListQuery(q, sort, any, others, cursor, limit);
    }

    private static void addUnlessEmpty(
            MultiValueMap<String, String> parameters, String key, String value) {
        if (!value.isEmpty()) {
            parameters.add(key, value);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new UnknownParameter("query", "The address is not readable.");
        }
    }
}
