package org.tandemcrm.enablement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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
import org.tandemcrm.user.UserId;

/**
 * Reads how far the briefings of many campaigns are, by one statement for all of them: as it was at
 * the launch of those that were launched, of the others as the launch would see it now.
 */
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
                             group by campaign_id),
                        confirmed as (
                            select v.campaign_id, c.user_id
                              from since s
                              join briefing_version v on v.campaign_id = s.campaign_id
                               and v.version >= s.version
                              join briefing_confirmation c using (briefing_version_id))
                        select g.campaign_id, at_launch.campaign_id is not null as launched,
                               g.status = 'ENDED' as over,
                               coalesce(at_launch.complete, l.complete) as complete,
                               at_launch.confirmed, at_launch.asked,
                               array(select user_id from confirmed c
                                      where c.campaign_id = g.campaign_id) as confirmers,
                               array(select v.written_by from briefing_version v
                                      where v.campaign_id = g.campaign_id
                                        and v.version >= s.version) as writers
                          from campaign g
                          left join briefing_at_launch at_launch using (campaign_id)
                          left join latest l using (campaign_id)
                          left join since s using (campaign_id)
                         where g.campaign_id = any(:campaigns)
                           and (l.campaign_id is not null or at_launch.campaign_id is not null)
                        """;

    private static final String TO_READ =
            """
            select c.campaign_id from campaign c left join campaign_launch l using (campaign_id)
             where c.deleted_at is null
               and (c.status in ('PLANNED', 'BRIEFED')
                    or c.status = 'RUNNING'
                       and exists (select from briefing_version v
                                    where v.campaign_id = c.campaign_id and v.material
                                      and v.written_at > l.launched_at))
             order by c.starts_on nulls last, c.name, c.campaign_id
            """;

    private final JdbcClient jdbc;
    private final Readers readers;
    private final BriefingRows rows;

    BriefingOverview(JdbcClient jdbc, Readers readers, BriefingRows rows) {
        this.jdbc = jdbc;
        this.readers = readers;
        this.rows = rows;
    }

    @Override
    public List<CampaignId> awaiting(UserId person) {
        if (readers.asked().stream().noneMatch(one -> one.id().equals(person))) {
            return List.of();
        }
        return jdbc.sql(TO_READ).query(UUID.class).list().stream()
                .map(CampaignId::new)
                .filter(id -> rows.latest(id).filter(card -> card.text().isComplete()).isPresent())
                .filter(id -> readers.of(id).awaits(person))
                .toList();
    }

    @Override
    public Map<CampaignId, BriefingState> of(Collection<CampaignId> campaigns) {
        Readers.Team team = readers.team();
        Map<CampaignId, BriefingState> states = new HashMap<>();
        jdbc.sql(STATES)
                .param("campaigns", campaigns.stream().map(CampaignId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            states.put(
                                    new CampaignId(row.getObject("campaign_id", UUID.class)),
                                    state(row, team));
                        });
        return states;
    }

    private static BriefingState state(ResultSet row, Readers.Team team) throws SQLException {
        boolean complete = row.getBoolean("complete");
        if (row.getBoolean("launched")) {
            return new BriefingState(complete, row.getInt("confirmed"), row.getInt("asked"));
        }
        Set<UserId> read = people(row, "confirmers");
        if (row.getBoolean("over")) {
            // Whom it would have asked is not known any more; who read it is.
            return new BriefingState(complete, read.size(), read.size());
        }
        read.addAll(people(row, "writers"));
        var present = team.present(read).toList();
        long confirmed = present.stream().filter(one -> read.contains(one.id())).count();
        return new BriefingState(complete, (int) confirmed, present.size());
    }

    private static Set<UserId> people(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray())
                .map(UserId::new)
                .collect(Collectors.toSet());
    }
}
