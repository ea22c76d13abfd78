package org.tandemcrm.contact;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.web.TrashPart;

/** The companies in the trash. */
@Component
class CompanyTrash implements TrashPart {

    private final JdbcClient jdbc;

    CompanyTrash(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String label() {
        return "Companies";
    }

    @Override
    public List<Item> items(@Nullable UUID by, int most) {
        return jdbc.sql(
                        """
                        select c.company_id, c.name, c.deleted_at, u.name as by_name
                          from company c left join user_account u on u.user_id = c.deleted_by
                         where c.deleted_at is not null
                           and (c.deleted_by = :by or cast(:by as uuid) is null)
                         order by c.deleted_at desc limit :most
                        """)
                .param("by", by)
                .param("most", most)
                .query(
                        (row, n) ->
                                new Item(
                                        row.getString("name"),
                                        row.getTimestamp("deleted_at").toInstant(),
                                        row.getString("by_name"),
                                        "/companies/" + row.getString(1) + "/restoration"))
                .list();
    }
}
