package org.tandemcrm.listing;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads listings: a page of rows, everything as a CSV file, or the ids alone for a bulk action. */
@Component
@Transactional(readOnly = true)
public class Lists {

    private static final int FETCH = 500;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ReaderZone zone;

    Lists(JdbcClient jdbc, Clock clock, ReaderZone zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    /** One page with the count of all its rows. */
    public <R> ListPage<R> page(Listing<R> listing, ListQuery query, Map<String, ?> parameters) {
        Slice<R> slice = slice(listing, query, parameters);
        return new ListPage<>(
                listing,
                query,
                slice.rows(),
                slice.next(),
                total(listing, query, parameters),
                Map.of());
    }

    public <R> ListPage<R> page(Listing<R> listing, ListQuery query) {
        return page(listing, query, Map.of());
    }

    /** One page without a count, as programs read it. */
    public <R> Slice<R> slice(Listing<R> listing, ListQuery query, Map<String, ?> parameters) {
        ListSql sql = sql(listing, query, parameters);
        RowMapper<Keyed<R>> mapper =
                (rs, n) -> new Keyed<>(mapped(listing.rows().mapRow(rs, n)), cursor(listing, rs));
        List<Keyed<R>> found =
                guarded(() -> jdbc.sql(sql.page()).params(sql.parameters()).query(mapper).list());
        boolean more = found.size() > query.limit();
        List<Keyed<R>> shown = more ? found.subList(0, query.limit()) : found;
        String next = more ? shown.get(shown.size() - 1).cursor().encode(sql.listAndSort()) : null;
        return new Slice<>(shown.stream().map(Keyed::row).toList(), next);
    }

    public <R> Slice<R> slice(Listing<R> listing, ListQuery query) {
        return slice(listing, query, Map.of());
    }

    /** How many rows the query has, counted up to 10,000. */
    public Total total(Listing<?> listing, ListQuery query, Map<String, ?> parameters) {
        ListSql sql = sql(listing, query.firstPage(), parameters);
        return Total.counted(
                guarded(
                        () ->
                                jdbc.sql(sql.count())
                                        .params(sql.parameters())
                                        .query(Long.class)
                                        .single()));
    }

    /** What each of some columns comes to; those of which no row has a value are absent. */
    public Map<String, BigDecimal> sums(
            Listing<?> listing, ListQuery query, Map<String, ?> parameters, List<String> columns) {
        ListSql sql = sql(listing, query.firstPage(), parameters);
        Map<String, BigDecimal> sums = new HashMap<>();
        guarded(
                () -> {
                    jdbc.sql(sql.sums(columns))
                            .params(sql.parameters())
                            .query(
                                    row -> {
                                        for (int i = 0; i < columns.size(); i++) {
                                            BigDecimal sum = row.getBigDecimal(i + 1);
                                            if (sum != null) {
                                                sums.put(columns.get(i), sum);
                                            }
                                        }
                                    });
                    return true;
                });
        return sums;
    }

    /** How many there are for each value of a column; rows without a value are not counted. */
    public Map<String, Total> totals(
            Listing<?> listing, ListQuery query, Map<String, ?> parameters, String column) {
        ListSql sql = sql(listing, query.firstPage(), parameters);
        Map<String, Total> totals = new HashMap<>();
        guarded(
                () -> {
                    jdbc.sql(sql.counts(column))
                            .params(sql.parameters())
                            .query(
                                    rs -> {
                                        String value = rs.getString("value");
                                        if (value != null) {
                                            totals.put(value, Total.counted(rs.getLong("rows")));
                                        }
                                    });
                    return true;
                });
        return totals;
    }

    /** The ids of all rows of the query, in its order, but at most so many. */
    public List<UUID> ids(
            Listing<?> listing, ListQuery query, Map<String, ?> parameters, int most) {
        ListSql sql = sql(listing, query.firstPage().limited(most - 1), parameters);
        return guarded(() -> jdbc.sql(sql.ids()).params(sql.parameters()).query(UUID.class).list());
    }

    /**
     * Writes every row of the query as CSV: UTF-8 with a byte order mark, a header line, harmless
     * cells.
     */
    public <R> void csv(
            Listing<R> listing, ListQuery query, Map<String, ?> parameters, OutputStream out) {
        ListSql sql = sql(listing, query.firstPage(), parameters);
        guarded(
                () -> {
                    CsvFile file = new CsvFile(listing.csvHeader(), out);
                    jdbc.sql(sql.everything())
                            .withFetchSize(FETCH)
                            .params(sql.parameters())
                            .query(
                                    rs -> {
                                        file.write(
                                                listing.csvCells(
                                                        mapped(listing.rows().mapRow(rs, 0))));
                                    });
                    file.end();
                    return true;
                });
    }

    private static Cursor cursor(Listing<?> listing, ResultSet row) throws SQLException {
        String key = row.getString("list_key");
        if (key == null) {
            throw new IllegalStateException(
                    "a column that %s is sorted by may be null: say nullable()"
                            .formatted(listing.name()));
        }
        return new Cursor(key, UUID.fromString(row.getString("list_id")));
    }

    private ListSql sql(Listing<?> listing, ListQuery query, Map<String, ?> parameters) {
        return ListSql.of(listing, query, parameters, new Values(clock, zone.now()));
    }

    /** A value that passed our reading but not the database's is the reader's mistake, not ours. */
    private static <T> T guarded(java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (DataIntegrityViolationException e) {
            throw new UnknownParameter("query", "A value of this list's address is out of range.");
        }
    }

    private static <R> R mapped(@Nullable R row) {
        if (row == null) {
            throw new IllegalStateException("a list's row mapper gave no row");
        }
        return row;
    }

    private record Keyed<R>(R row, Cursor cursor) {}
}
