package org.tandemcrm.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One page of a listing with everything that {@code ui/list} shows around its rows.
 *
 * @param next the cursor of the page after it, if there is one
 * @param choices what the filter bar offers where a column's values are only known when the page is
 *     read
 * @param kept parameters of the page itself, plain words that need no encoding
 */
public record ListPage<R>(
        Listing<R> listing,
        ListQuery query,
        List<R> rows,
        @Nullable String next,
        Total total,
        Map<String, Map<String, String>> choices,
        Map<String, String> kept) {

    public ListPage(
            Listing<R> listing,
            ListQuery query,
            List<R> rows,
            @Nullable String next,
            Total total,
            Map<String, Map<String, String>> choices) {
        this(listing, query, rows, next, total, choices, Map.of());
    }

    /** A filter that is on, in words, and the address of the list without it. */
    public record Chip(String text, String href) {}

    /** A part of the query that the filter bar can't show and carries along. */
    public record Carried(String name, String value) {}

    /** Offers values for a column's filter: each value with its label. */
    public ListPage<R> withChoices(String column, Map<String, String> values) {
        Map<String, Map<String, String>> more = new HashMap<>(choices);
        more.put(column, values);
        return new ListPage<>(listing, query, rows, next, total, more, kept);
    }

    /** Keeps a parameter that the page reads itself in every address of the list. */
    public ListPage<R> keeping(String name, String value) {
        Map<String, String> more = new TreeMap<>(kept);
        more.put(name, value);
        return new ListPage<>(listing, query, rows, next, total, choices, more);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public boolean isNarrowed() {
        return query.isNarrowed();
    }

    public boolean isFirst() {
        return query.cursor().isEmpty();
    }

    public @Nullable String nextHref() {
        return next == null ? null : href(query.after(next));
    }

    public String firstHref() {
        return href(query.firstPage());
    }

    /** The list without search and filters, in its present order. */
    public String clearHref() {
        return href(new ListQuery("", query.sort(), false, List.of(), "", query.limit()));
    }

    /** What a saved view keeps: the query from its first page on. */
    public String viewQuery() {
        return url(query.firstPage());
    }

    /** The address of the CSV twin below the root of the application. */
    public String csvHref() {
        String asked = viewQuery();
        return "/" + listing.file() + ".csv" + (asked.isEmpty() ? "" : "?" + asked);
    }

    /** Sorts by the column; a second time turns the order round. */
    public String sortHref(String key) {
        String ariaSort = ariaSort(key);
        boolean descending =
                ariaSort == null ? startsDescending(key) : ariaSort.equals("ascending");
        return href(query.sorted((descending ? "-" : "") + key));
    }

    /** What {@code aria-sort} says, or null where the list isn't sorted by the column. */
    public @Nullable String ariaSort(String key) {
        if (!listing.sortColumn(query).key().equals(key)) {
            return null;
        }
        return listing.isDescending(query) ? "descending" : "ascending";
    }

    /** Whether the column's figures stand at the right. */
    public boolean isNumeric(String key) {
        return listing.columns().stream()
                .filter(column -> column.key().equals(key))
                .anyMatch(column -> column.kind() == Kind.NUMBER || column.kind() == Kind.MONEY);
    }

    public List<FilterField> fields() {
        return listing.columns().stream()
                .filter(Column::isFilterable)
                .map(column -> new FilterField(column, choicesOf(column), query))
                .filter(FilterField::isShown)
                .toList();
    }

    public List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        if (!query.q().isEmpty()) {
            chips.add(new Chip("“" + query.q() + "”", href(query.searching(""))));
        }
        for (Filter filter : query.filters()) {
            Column column = listing.filterColumn(filter);
            String text = new FilterField(column, choicesOf(column), query).inWords(filter);
            chips.add(new Chip(text, href(query.without(filter.field(), filter.op()))));
        }
        return chips;
    }

    /** What the filter bar sends along unseen, so that pressing its button loses nothing. */
    public List<Carried> carried() {
        List<Carried> carried = new ArrayList<>();
        List<FilterField> fields = fields();
        ListQuery rest = new ListQuery("", query.sort(), false, query.filters(), "", query.limit());
        for (Filter filter : query.filters()) {
            if (fields.stream().anyMatch(field -> field.shows(filter))) {
                rest = rest.without(filter.field(), filter.op());
            }
        }
        kept.forEach((name, value) -> carried.add(new Carried(name, value)));
        rest.toParameters()
                .forEach(
                        (name, all) -> all.forEach(value -> carried.add(new Carried(name, value))));
        return carried;
    }

    /** The whole query but for its place, for a form that changes a parameter of the page. */
    public List<Carried> carriedWhole() {
        List<Carried> all = new ArrayList<>();
        query.firstPage()
                .toParameters()
                .forEach((name, values) -> values.forEach(v -> all.add(new Carried(name, v))));
        return all;
    }

    private Map<String, String> choicesOf(Column column) {
        return choices.getOrDefault(column.key(), column.choices());
    }

    private boolean startsDescending(String key) {
        return listing.columns().stream()
                .filter(column -> column.key().equals(key))
                .anyMatch(column -> column.kind().isRange());
    }

    private String href(ListQuery asked) {
        return "?" + url(asked);
    }

    private String url(ListQuery asked) {
        StringJoiner url = new StringJoiner("&");
        kept.forEach((name, value) -> url.add(name + "=" + value));
        String own = asked.toUrl();
        return own.isEmpty() ? url.toString() : url.add(own).toString();
    }
}
