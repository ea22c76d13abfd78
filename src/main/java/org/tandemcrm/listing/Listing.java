package org.tandemcrm.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * The one definition of a list: where its rows come from, its columns, what may be filtered, sorted
 * and searched. Built once as a constant; the page, the CSV file, the API, saved views and bulk
 * actions read it.
 *
 * @param <R> the record that one row becomes
 */
public final class Listing<R> {

    static final Set<String> RESERVED = Set.of("q", "sort", "match", "cursor", "limit", "_csrf");

    private final String name;
    private final String path;
    private final String file;
    private final String select;
    private final String from;
    private final String where;
    private final String id;
    private final @Nullable String search;
    private final String defaultSort;
    private final Map<String, Column> columns;
    private final Map<String, Function<R, @Nullable Object>> cells;
    private final RowMapper<R> rows;

    private Listing(Builder<R> plan, RowMapper<R> rows) {
        this.name = plan.name;
        this.path = plan.path;
        this.file = plan.file.isEmpty() ? plan.path : plan.file;
        this.select = plan.select;
        this.from = plan.from;
        this.where = plan.where;
        this.id = plan.id;
        this.search = plan.search;
        this.defaultSort = plan.defaultSort;
        this.columns = new LinkedHashMap<>(plan.columns);
        this.cells = new LinkedHashMap<>(plan.cells);
        this.rows = rows;
        sortColumn(new ListQuery("", defaultSort, false, List.of(), "", 1));
    }

    /**
     * Begins a listing; the name is its path below the root and its file's name, as in {@code
     * leads}.
     */
    public static <R> Builder<R> named(String name) {
        return new Builder<>(name);
    }

    public String name() {
        return name;
    }

    /** Where its page stands below the root; its name, unless told otherwise. */
    public String path() {
        return path;
    }

    /** Where its CSV twin stands below the root, without the ending. */
    String file() {
        return file;
    }

    public Collection<Column> columns() {
        return columns.values();
    }

    public String defaultSort() {
        return defaultSort;
    }

    public boolean isSearchable() {
        return search != null;
    }

    Column filterColumn(Filter filter) {
        int dot = filter.field().indexOf('.');
        Column column = columns.get(dot < 0 ? filter.field() : filter.field().substring(0, dot));
        if (column == null || !column.isFilterable() || column.isFamily() != dot > 0) {
            throw new UnknownParameter(
                    filter.parameter(),
                    "This list has no filter \"%s\".".formatted(filter.field()));
        }
        return dot < 0 ? column : column.member(filter.field().substring(dot + 1));
    }

    Column sortColumn(ListQuery query) {
        String key = sortOf(query).replaceFirst("^-", "");
        Column column = columns.get(key);
        if (column == null || !column.isSortable()) {
            throw new UnknownParameter(
                    "sort", "This list can't be sorted by \"%s\".".formatted(key));
        }
        return column;
    }

    boolean isDescending(ListQuery query) {
        return sortOf(query).startsWith("-");
    }

    String sortOf(ListQuery query) {
        return query.sort().isEmpty() ? defaultSort : query.sort();
    }

    List<String> csvHeader() {
        return cells.keySet().stream().map(key -> column(key).label()).toList();
    }

    List<@Nullable Object> csvCells(R row) {
        List<@Nullable Object> values = new ArrayList<>(cells.size());
        cells.values().forEach(cell -> values.add(cell.apply(row)));
        return values;
    }

    String select() {
        return select;
    }

    String from() {
        return from;
    }

    String where() {
        return where;
    }

    String id() {
        return id;
    }

    @Nullable String search() {
        return search;
    }

    RowMapper<R> rows() {
        return rows;
    }

    Column column(String key) {
        Column column = columns.get(key);
        if (column == null) {
            throw new IllegalStateException("no column " + key);
        }
        return column;
    }

    /** Collects the parts of a listing; {@link #rows} ends it. */
    public static final class Builder<R> {

        private static final Pattern INNER = Pattern.compile("\\([^()]*\\)");

        private final String name;
        private String path;
        private String file = "";
        private String select = "";
        private String from = "";
        private String where = "true";
        private String id = "";
        private @Nullable String search;
        private String defaultSort = "";
        private final Map<String, Column> columns = new LinkedHashMap<>();
        private final Map<String, Function<R, @Nullable Object>> cells = new LinkedHashMap<>();

        private Builder(String name) {
            this.name = name;
            this.path = name;
        }

        /** The path of its page below the root where it isn't the name. */
        public Builder<R> page(String elsewhere) {
            this.path = elsewhere;
            return this;
        }

        /** The path of its CSV twin below the root where it isn't that of the page. */
        public Builder<R> file(String elsewhere) {
            this.file = elsewhere;
            return this;
        }

        /** The SQL of the select list, without the word. */
        public Builder<R> select(String sql) {
            this.select = sql;
            return this;
        }

        /** The tables and joins, without the word; named parameters are given with each call. */
        public Builder<R> from(String sql) {
            String outside = sql;
            for (String next = ""; !next.equals(outside); ) {
                next = outside;
                outside = INNER.matcher(outside).replaceAll("");
            }
            if (outside.toLowerCase(java.util.Locale.ROOT).matches("(?s).*\\bwhere\\b.*")) {
                throw new IllegalArgumentException(
                        "give the condition of " + name + " by where(…)");
            }
            this.from = sql;
            return this;
        }

        /** The condition that holds for every row of the list, without the word. */
        public Builder<R> where(String sql) {
            this.where = sql;
            return this;
        }

        /** The unique, never-null uuid expression that breaks ties. */
        public Builder<R> id(String sql) {
            this.id = sql;
            return this;
        }

        /** A column that only filters or sorts. */
        public Builder<R> column(Column column) {
            if (RESERVED.contains(column.key()) || columns.put(column.key(), column) != null) {
                throw new IllegalArgumentException(name + " can't have a column " + column.key());
            }
            return this;
        }

        /** A column that also stands in the CSV file, with the value that is written there. */
        public Builder<R> column(Column column, Function<R, @Nullable Object> cell) {
            cells.put(column.key(), cell);
            return column(column);
        }

        /**
         * The column of folded search text ({@code Folded.searchText}) that {@code q} looks into.
         */
        public Builder<R> search(String sql) {
            this.search = sql;
            return this;
        }

        /** The order without a choice: a sortable column's key, with a minus for descending. */
        public Builder<R> defaultSort(String sort) {
            this.defaultSort = sort;
            return this;
        }

        public Listing<R> rows(RowMapper<R> mapper) {
            if (select.isEmpty() || from.isEmpty() || id.isEmpty()) {
                throw new IllegalStateException(name + " needs select, from and id");
            }
            return new Listing<>(this, mapper);
        }
    }
}
