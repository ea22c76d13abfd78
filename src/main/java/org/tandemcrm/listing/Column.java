package org.tandemcrm.listing;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * One column of a listing: its name in the URL, its label, its SQL and what a reader may do with
 * it.
 *
 * <p>The SQL is written by us and never by a reader; a reader's words become bound parameters only.
 */
public final class Column {

    private enum Trait {
        FILTERABLE,
        SORTABLE,
        FOLDED,
        NULLABLE,
        CONDITION,
        FAMILY
    }

    private final String key;
    private final String label;
    private final Kind kind;
    private final String sql;
    private final String sortSql;
    private final String sqlType;
    private final Set<Trait> traits;
    private final Map<String, String> choices;
    private final String tie;

    private Column(
            String key,
            String label,
            Kind kind,
            String sql,
            String sortSql,
            String sqlType,
            Set<Trait> traits,
            Map<String, String> choices,
            String tie) {
        this.key = key;
        this.label = label;
        this.kind = kind;
        this.sql = sql;
        this.sortSql = sortSql;
        this.sqlType = sqlType;
        this.traits = traits;
        this.choices = choices;
        this.tie = tie;
    }

    public static Column of(Kind kind, String key, String label, String sql) {
        if (key.contains(".") || key.isBlank()) {
            throw new IllegalArgumentException("a column's key has no dot: " + key);
        }
        Set<Trait> none = EnumSet.noneOf(Trait.class);
        return new Column(key, label, kind, sql, sql, kind.sqlType(), none, Map.of(), "");
    }

    public static Column text(String key, String label, String sql) {
        return of(Kind.TEXT, key, label, sql);
    }

    public static Column number(String key, String label, String sql) {
        return of(Kind.NUMBER, key, label, sql);
    }

    public static Column money(String key, String label, String sql) {
        return of(Kind.MONEY, key, label, sql);
    }

    public static Column date(String key, String label, String sql) {
        return of(Kind.DATE, key, label, sql);
    }

    public static Column moment(String key, String label, String sql) {
        return of(Kind.MOMENT, key, label, sql);
    }

    public static Column flag(String key, String label, String sql) {
        return of(Kind.FLAG, key, label, sql);
    }

    /** A column with a known set of values (a text column, or another type by {@link #as}). */
    public static Column choice(String key, String label, String sql) {
        return of(Kind.CHOICE, key, label, sql);
    }

    /** The id of another record, chosen from names that the page brings along. */
    public static Column id(String key, String label, String sql) {
        return choice(key, label, sql).as("uuid");
    }

    /**
     * A filter of its own SQL condition with the placeholder {@code :value}, such as {@code exists
     * (… = :value)}.
     */
    public static Column having(String key, String label, String condition) {
        if (!condition.contains(":value")) {
            throw new IllegalArgumentException("the condition of " + key + " needs :value");
        }
        return choice(key, label, condition).with(Trait.FILTERABLE).with(Trait.CONDITION);
    }

    /**
     * Columns that readers name themselves, as in {@code key.member=value}: a condition like that
     * of {@link #having}, which also has the placeholder {@code :member}.
     */
    public static Column family(String key, String label, String condition) {
        if (!condition.contains(":member")) {
            throw new IllegalArgumentException("the condition of " + key + " needs :member");
        }
        return having(key, label, condition).with(Trait.FAMILY);
    }

    public Column filterable() {
        return with(Trait.FILTERABLE);
    }

    public Column sortable() {
        return with(Trait.SORTABLE);
    }

    /** The SQL may be null; such rows sort lowest. */
    public Column nullable() {
        return with(Trait.NULLABLE);
    }

    /** Sorts by another, never-null expression of the same kind. */
    public Column sortedBy(String otherSql) {
        return new Column(key, label, kind, sql, otherSql, sqlType, traits, choices, tie)
                .with(Trait.SORTABLE);
    }

    /**
     * Sorts by an expression of a joined table, whose own copy of the list's id decides between
     * equals, so that one index gives the order and finds where a page begins.
     */
    public Column sortedBy(String otherSql, String idSql) {
        return new Column(key, label, kind, sql, otherSql, sqlType, traits, choices, idSql)
                .with(Trait.SORTABLE);
    }

    /** Sorts and filters by a column of accent-folded text ({@code Folded.sortName}). */
    public Column foldedBy(String foldedSql) {
        return new Column(key, label, kind, foldedSql, foldedSql, sqlType, traits, choices, tie)
                .with(Trait.FOLDED)
                .with(Trait.SORTABLE)
                .with(Trait.FILTERABLE);
    }

    /** The SQL type where it isn't the kind's own, so that an index on the column is used. */
    public Column as(String otherType) {
        return new Column(key, label, kind, sql, sortSql, otherType, traits, choices, tie);
    }

    /** The values that a reader may choose, each with its label. */
    public Column choices(Map<String, String> values) {
        Map<String, String> copy = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        return new Column(key, label, kind, sql, sortSql, sqlType, traits, copy, tie);
    }

    /** The constants of an enum; the label is the name in words. */
    public Column choices(Class<? extends Enum<?>> type) {
        Map<String, String> values = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants())
                .forEach(c -> values.put(c.name(), inWords(c.name())));
        return choices(values);
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isFilterable() {
        return traits.contains(Trait.FILTERABLE);
    }

    public boolean isSortable() {
        return traits.contains(Trait.SORTABLE);
    }

    public Map<String, String> choices() {
        return choices;
    }

    String sql() {
        return sql;
    }

    String sqlType() {
        return sqlType;
    }

    boolean isFolded() {
        return traits.contains(Trait.FOLDED);
    }

    /** Whether it stands for many columns, of which {@link #member} is one. */
    boolean isFamily() {
        return traits.contains(Trait.FAMILY);
    }

    /** The column of that name in the family. */
    Column member(String name) {
        Set<Trait> own = EnumSet.of(Trait.FILTERABLE, Trait.CONDITION);
        return new Column(key + "." + name, name, kind, sql, sortSql, sqlType, own, choices, tie);
    }

    boolean isCondition() {
        return traits.contains(Trait.CONDITION);
    }

    String sortKey() {
        return traits.contains(Trait.NULLABLE)
                ? "coalesce(%s, cast(%s as %s))".formatted(sortSql, kind.lowest(), sqlType)
                : sortSql;
    }

    /** What decides between rows of the same sort key. */
    String tie(String id) {
        return tie.isEmpty() ? id : tie;
    }

    private Column with(Trait trait) {
        Set<Trait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new Column(key, label, kind, sql, sortSql, sqlType, more, choices, tie);
    }

    private static String inWords(String constant) {
        String words = constant.replace('_', ' ').toLowerCase(java.util.Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
