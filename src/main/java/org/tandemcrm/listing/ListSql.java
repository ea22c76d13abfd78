package org.tandemcrm.listing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** The statements of one listing under one query, and their parameters. */
record ListSql(
        Listing<?> listing, ListQuery query, String narrowed, Map<String, Object> parameters) {

    static ListSql of(Listing<?> listing, ListQuery query, Map<String, ?> given, Values values) {
        Conditions conditions = new Conditions(values);
        List<String> all = conditions.of(listing, query);
        String narrowed =
                all.stream().map(" and (%s)"::formatted).collect(Collectors.joining("\n"));
        Map<String, Object> parameters = new HashMap<>(given);
        parameters.putAll(conditions.parameters());
        ListSql sql = new ListSql(listing, query, narrowed, parameters);
        sql.bindCursor();
        return sql;
    }

    /** One row more than the page, which tells whether another page follows. */
    String page() {
        return """
                select %s,
                       cast(%s as text) as list_key, cast(%s as text) as list_id
                %s%s
                order by %s
                limit %d"""
                .formatted(
                        listing.select(),
                        sortKey(),
                        id(),
                        rows(),
                        beyond(),
                        order(),
                        query.limit() + 1);
    }

    String everything() {
        return "select %s\n%s\norder by %s".formatted(listing.select(), rows(), order());
    }

    String ids() {
        return "select %s\n%s\norder by %s\nlimit %d"
                .formatted(listing.id(), rows(), order(), query.limit() + 1);
    }

    String count() {
        return "select count(*) from (select 1 %s limit %d) counted"
                .formatted(rows(), Total.CAP + 1);
    }

    /** One row with the sum of each column, in the order asked for. */
    String sums(List<String> columns) {
        StringJoiner sums = new StringJoiner(", ");
        StringJoiner values = new StringJoiner(", ");
        for (int i = 0; i < columns.size(); i++) {
            sums.add("sum(v%d)".formatted(i));
            values.add("%s as v%d".formatted(listing.column(columns.get(i)).sql(), i));
        }
        return "select %s from (select %s %s) summed".formatted(sums, values, rows());
    }

    String counts(String column) {
        return "select %s as value, count(*) as rows\n%s\ngroup by 1"
                .formatted(listing.column(column).sql(), rows());
    }

    String listAndSort() {
        return listing.name() + " " + listing.sortOf(query);
    }

    private String rows() {
        return "from %s\nwhere (%s)%s".formatted(listing.from(), listing.where(), narrowed);
    }

    private String order() {
        String direction = listing.isDescending(query) ? " desc" : " asc";
        return sortKey() + direction + ", " + id() + direction;
    }

    private String beyond() {
        if (query.cursor().isEmpty()) {
            return "";
        }
        return "\n and (%s, %s) %s (cast(:list_key as %s), cast(:list_id as uuid))"
                .formatted(
                        sortKey(),
                        id(),
                        listing.isDescending(query) ? "<" : ">",
                        listing.sortColumn(query).sqlType());
    }

    private void bindCursor() {
        Column sort = listing.sortColumn(query);
        if (!query.cursor().isEmpty()) {
            Cursor cursor = Cursor.decode(query.cursor(), listAndSort(), sort);
            parameters.put("list_key", cursor.key());
            parameters.put("list_id", cursor.id().toString());
        }
    }

    private String id() {
        return listing.sortColumn(query).tie(listing.id());
    }

    private String sortKey() {
        return listing.sortColumn(query).sortKey();
    }
}
