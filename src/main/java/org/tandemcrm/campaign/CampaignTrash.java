package org.tandemcrm.campaign;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.web.TrashPart;

/** The campaigns in the trash. */
@Component
class CampaignTrash implements TrashPart {

    private final JdbcClient jdbc;

    CampaignTrash(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String label() {
        return "Campaigns";
    }

    @Override
    public List<Item> items(@Nullable UUID by, int most) {
        return jdbc.sql(
                        """
                        select g.campaign_id, g.name, g.deleted_at, u.name as by_name
                          from campaign g left join user_account u on u.user_id = g.deleted_by
                         where g.deleted_at is not null
                           and (g.deleted_by = :by or cast(:by as uuid) is null)
                         order by g.deleted_at desc limit :most
                        """)
                .param("by", by)
                .param("most", most)
                .query(
                        (row, n) ->
                                new Item(
                                        row.getString("name"),
                                        row.getObject("deleted_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getString("by_name"),
                                        "/campaigns/" + row.getString(1) + "/restoration"))
                .list();
    }
}
