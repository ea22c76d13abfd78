package org.tandemcrm.lead;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.SampleScene;

/** Says of the leads of the sample company what part those have who answered, by their titles. */
@Component
class SampleRoles implements SampleScene {

    private final JdbcClient jdbc;
    private final Measures measures;

    SampleRoles(JdbcClient jdbc, Measures measures) {
        this.jdbc = jdbc;
        this.measures = measures;
    }

    @Override
    public void play(List<CampaignId> programme) {
        jdbc.sql(
                        """
                        insert into lead_stakeholder (lead_id, contact_id, role, added_at)
                        select l.lead_id, c.contact_id,
                               case c.title when 'Managing director' then 'DECISION_MAKER'
                                            when 'Head of purchasing' then 'ECONOMIC_BUYER'
                                            when 'Head of logistics' then 'CHAMPION'
                                            when 'Warehouse manager' then 'USER'
                                            when 'Assistant to the board' then 'GATEKEEPER'
                                            else 'INFLUENCER' end, :now
                          from lead l join contact c on c.contact_id = l.contact_id
                         where c.title <> 'Buyer'
                           and exists (select from response r
                                            where r.contact_id = c.contact_id
                                              and r.campaign_id = any(:programme))
                        on conflict (lead_id, contact_id) do nothing
                        """)
                .param("now", Rows.stamp(measures.now()))
                .param("programme", programme.stream().map(CampaignId::value).toArray(UUID[]::new))
                .update();
    }
}
