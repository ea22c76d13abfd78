package org.tandemcrm.queue;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;

/** The campaigns to choose from for somebody who is still cold. */
@Component
@Transactional(readOnly = true)
public class OpenCampaigns {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    OpenCampaigns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A campaign by its name. */
    public record Entry(CampaignId id, String name) {}

    /** Those that people can still be added to, the next first. */
    public List<Entry> toJoin() {
        return entries(
                """
                select campaign_id, name from campaign
                 where deleted_at is null and status in ('PLANNED', 'BRIEFED', 'RUNNING')
                 order by starts_on desc nulls last, campaign_id limit ?
                """);
    }

    private List<Entry> entries(String sql) {
        return jdbc.sql(sql)
                .param(MOST)
                .query(
                        (row, n) ->
                                new Entry(
                                        new CampaignId(row.getObject("campaign_id", UUID.class)),
                                        row.getString("name")))
                .list();
    }
}
