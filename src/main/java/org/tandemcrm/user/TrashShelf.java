package org.tandemcrm.user;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.web.TrashPart;

/**
 * What one table has in the trash. The table says so itself by {@code deleted_at} and {@code
 * deleted_by}; its records come back by a POST to {@code <path>/<id>/restoration}.
 */
public final class TrashShelf implements TrashPart {

    private final JdbcClient jdbc;
    private final String label;
    private final String path;
    private final String sql;

    private TrashShelf(JdbcClient jdbc, String label, String path, String sql) {
        this.jdbc = jdbc;
        this.label = label;
        this.path = path;
        this.sql = sql;
    }

    /**
     * @param table whose key is called like it, with {@code _id} behind
     * @param nameSql what a record is called, over the alias {@code c}
     */
    public static TrashPart of(
            JdbcClient jdbc, String label, String path, String table, String nameSql) {
        String sql =
                """
                select c.%1$s_id as id, %2$s as title, c.deleted_at, u.name as by_name
                  from %1$s c left join user_account u on u.user_id = c.deleted_by
                 where c.deleted_at is not null
                   and (c.deleted_by = :by or cast(:by as uuid) is null)
                 order by c.deleted_at desc limit :most
                """
                        .formatted(table, nameSql);
        return new TrashShelf(jdbc, label, path, sql);
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public List<Item> items(@Nullable UUID by, int most) {
        return jdbc.sql(sql)
                .param("by", by)
                .param("most", most)
                .query(
                        (row, n) ->
                                new Item(
                                        row.getString("title"),
                                        row.getObject("deleted_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getString("by_name"),
                                        "%s/%s/restoration".formatted(path, row.getString("id"))))
                .list();
    }
}
