package org.tandemcrm.campaign;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The campaigns that somebody may name when asked how they heard of us. */
@Component
@Transactional(readOnly = true)
public class HeardCampaigns {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    HeardCampaigns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A campaign by its name. */
    public record Entry(CampaignId id, String name) {}

    /** Not the planned ones; those that run first, then the latest. */
    public List<Entry> all() {
        return jdbc.sql(
                        """
                        select campaign_id, name from campaign
                         where deleted_at is null and status in ('RUNNING', 'ENDED')
                         order by status = 'RUNNING' desc,
                                  coalesce(started_on, starts_on) desc nulls last, campaign_id
                         limit ?
                        """)
                .param(MOST)
                .query(
                        (row, n) ->
                                new Entry(
                                        new CampaignId(row.getObject(1, UUID.class)),
                                        row.getString(2)))
                .list();
    }

    /** The name of a campaign whose code was read out; empty if there is none. */
    public Optional<String> nameOf(CampaignId campaign) {
        return jdbc.sql("select name from campaign where campaign_id = ? and deleted_at is null")
                .param(campaign.value())
                .query(String.class)
                .optional();
    }
}
