package org.tandemcrm.enablement;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignLaunched;

/**
 * Keeps how many had read the briefing when a campaign was launched: later hires change nothing.
 */
@Component
class LaunchReading {

    private final JdbcClient jdbc;
    private final BriefingRows rows;
    private final Readers readers;

    LaunchReading(JdbcClient jdbc, BriefingRows rows, Readers readers) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.readers = readers;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CampaignLaunched launched) {
        CampaignId campaign = launched.campaign();
        Readership readership = readers.of(campaign);
        jdbc.sql(
                        """
                        insert into briefing_at_launch (campaign_id, complete, confirmed, asked)
                        values (:campaign, :complete, :confirmed, :asked)
                        """)
                .param("campaign", campaign.value())
                .param(
                        "complete",
                        rows.latest(campaign).map(card -> card.text().isComplete()).orElse(false))
                .param("confirmed", readership.confirmed())
                .param("asked", readership.readers().size())
                .update();
    }
}
