package org.tandemcrm.queue;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.enablement.BriefingCard;
import org.tandemcrm.enablement.BriefingText;
import org.tandemcrm.enablement.Briefings;
import org.tandemcrm.enablement.MaterialShelf;

/** Reads what campaigns said, with their briefings, for whoever talks to those who heard it. */
@Component
@Transactional(readOnly = true)
public class Pitches {

    private final JdbcClient jdbc;
    private final Briefings briefings;
    private final MaterialShelf shelf;

    Pitches(JdbcClient jdbc, Briefings briefings, MaterialShelf shelf) {
        this.jdbc = jdbc;
        this.briefings = briefings;
        this.shelf = shelf;
    }

    /** What the campaign said; empty if there is no such campaign. */
    public Optional<Pitch> of(CampaignId campaign) {
        BriefingText briefing =
                briefings.of(campaign).map(BriefingCard::text).orElse(BriefingText.NONE);
        return jdbc.sql(
                        """
                        select name, pain, promise, proof, offer, call_to_action, price_list_id
                          from campaign where campaign_id = ?
                        """)
                .param(campaign.value())
                .query(
                        (row, n) ->
                                new Pitch(
                                        campaign,
                                        row.getString("name"),
                                        row.getString("pain"),
                                        row.getString("promise"),
                                        row.getString("proof"),
                                        row.getString("offer"),
                                        row.getString("call_to_action"),
                                        briefing,
                                        row.getObject("price_list_id", UUID.class),
                                        shelf.of(campaign)))
                .optional();
    }
}
