package org.tandemcrm.enablement;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.BriefingState;
import org.tandemcrm.campaign.BriefingStates;
import org.tandemcrm.campaign.CampaignId;

/** Reads how far the briefings of many campaigns are, by one statement for all of them. */
@Component
@Transactional(readOnly = true)
class BriefingOverview implements BriefingStates {

    private static final String STATES =
            """
                        with latest as (
                            select distinct on (campaign_id) campaign_id,
                                   value_proposition is not null and talk_track is not null
                                   and (follow_up_rule is not null
                                        or exists (select from briefing_follow_up f
                                                    where f.briefing_version_id
                                                          = b.briefing_version_id)) as complete
                              from briefing_version b where campaign_id = any(:campaigns)
                             order by campaign_id, version desc),
                        since as (
                            select campaign_id, max(version) as version from briefing_version
                             where campaign_id = any(:campaigns) and material
                             group by campaign_id)
                        select l.campaign_id, l.complete,
                               array(select c.user_id
                                       from briefing_version v
                                       join briefing_confirmation c using (briefing_version_id)
                                      where v.campaign_id = l.campaign_id
                                        and v.version >= s.version
                                     union
                                     select v.written_by from briefing_version v
                                      where v.campaign_id = l.campaign_id
                                        and v.version >= s.version) as readers
                          from latest l left join since s on s.campaign_id = l.campaign_id
                        """;

    private final JdbcClient jdbc;
    private final Readers readers;

    BriefingOverview(JdbcClient jdbc, Readers readers) {
        this.jdbc = jdbc;
        this.readers = readers;
    }

    @Override
    public Map<CampaignId, BriefingState> of(Collection<CampaignId> campaigns) {
        Set<UUID> asked =
                readers.asked().stream()
                        .map(person -> person.id().value())
                        .collect(Collectors.toSet());
        Map<CampaignId, BriefingState> states = new HashMap<>();
        jdbc.sql(STATES)
                .param("campaigns", campaigns.stream().map(CampaignId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            Set<UUID> read = new HashSet<>(asked);
                            read.retainAll(Set.of((UUID[]) row.getArray("readers").getArray()));
                            states.put(
                                    new CampaignId(row.getObject("campaign_id", UUID.class)),
                                    new BriefingState(
                                            row.getBoolean("complete"), read.size(), asked.size()));
                        });
        return states;
    }
}
