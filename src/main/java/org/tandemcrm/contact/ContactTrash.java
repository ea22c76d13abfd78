package org.tandemcrm.contact;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.web.TrashPart;

/** The contacts in the trash. */
@Component
class ContactTrash implements TrashPart {

    private final JdbcClient jdbc;

    ContactTrash(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String label() {
        return "Contacts";
    }

    @Override
    public List<Item> items(@Nullable UUID by, int most) {
        return jdbc.sql(
                        """
                        select c.contact_id, %s as name, c.deleted_at, u.name as by_name
                          from contact c left join user_account u on u.user_id = c.deleted_by
                         where c.deleted_at is not null
                           and (c.deleted_by = :by or cast(:by as uuid) is null)
                         order by c.deleted_at desc limit :most
                        """
                                .formatted(ContactNames.SHOWN_SQL))
                .param("by", by)
                .param("most", most)
                .query(
                        (row, n) ->
                                new Item(
                                        row.getString("name"),
                                        row.getTimestamp("deleted_at").toInstant(),
                                        row.getString("by_name"),
                                        "/contacts/" + row.getString(1) + "/restoration"))
                .list();
    }
}
