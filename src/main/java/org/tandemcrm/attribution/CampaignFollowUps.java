package org.tandemcrm.attribution;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignRow;
import org.tandemcrm.flow.LeadChanges;
import org.tandemcrm.flow.Lifetime;
import org.tandemcrm.flow.Memory;
import org.tandemcrm.lead.HandbackReason;

/**
 * What became of the leads that answered campaigns, kept in memory for the campaigns that somebody
 * looked at. Before each answer the leads that changed are read anew, by the same statement as all.
 */
@Component
class CampaignFollowUps {

    /** So many answers are kept; of campaigns with more of them only the sums are read. */
    private static final int MOST = 300_000;

    private final JdbcClient jdbc;
    private final Memory<Map<CampaignId, Map<UUID, Answer>>, UUID> memory;

    CampaignFollowUps(JdbcClient jdbc, LeadChanges leads, Lifetime lifetime) {
        this.jdbc = jdbc;
        this.memory = new Memory<>(lifetime, leads);
    }

    /** What became of one lead after it answered a campaign. */
    private record Answer(
            boolean warm, boolean accepted, boolean won, @Nullable HandbackReason handback) {

        /** So many leads with this answer. */
        FollowUp times(long leads) {
            return new FollowUp(
                    new CampaignYield.Leads(
                            warm ? leads : 0, accepted ? leads : 0, won ? leads : 0),
                    handback == null ? Map.of() : Map.of(handback, leads));
        }
    }

    private record Read(CampaignId campaign, UUID lead, Answer answer) {}

    /** As the facts are now; campaigns that no lead answered may be absent. */
    Map<CampaignId, FollowUp> of(Collection<CampaignRow> campaigns) {
        return of(
                campaigns.stream().map(CampaignRow::id).collect(Collectors.toSet()),
                campaigns.stream().mapToInt(CampaignRow::responses).sum());
    }

    /**
     * @param answers that they had in all
     */
    Map<CampaignId, FollowUp> of(Set<CampaignId> asked, int answers) {
        if (!Memory.isForReader() || answers > MOST) {
            return sums(asked);
        }
        Map<CampaignId, Map<UUID, Answer>> known =
                memory.look(
                        () -> with(Map.of(), asked),
                        (kept, changed) -> with(room(after(kept, changed), asked, answers), asked));
        return asked.stream()
                .collect(
                        Collectors.toMap(
                                id -> id, id -> sum(requireNonNull(known.get(id)).values())));
    }

    /** Those campaigns go that somebody looked at before, where all are too many. */
    private static Map<CampaignId, Map<UUID, Answer>> room(
            Map<CampaignId, Map<UUID, Answer>> kept, Set<CampaignId> asked, int answers) {
        long held = kept.values().stream().mapToLong(Map::size).sum();
        return kept.keySet().containsAll(asked) || held + answers <= MOST ? kept : Map.of();
    }

    /** With the leads that changed as they are now. */
    private Map<CampaignId, Map<UUID, Answer>> after(
            Map<CampaignId, Map<UUID, Answer>> kept, Set<UUID> changed) {
        if (kept.isEmpty() || changed.isEmpty()) {
            return kept;
        }
        Map<CampaignId, Map<UUID, Answer>> next = new HashMap<>();
        kept.forEach(
                (campaign, answers) -> {
                    Map<UUID, Answer> others = new HashMap<>(answers);
                    others.keySet().removeAll(changed);
                    next.put(campaign, others);
                });
        read(kept.keySet(), changed)
                .forEach(
                        read ->
                                requireNonNull(next.get(read.campaign()))
                                        .put(read.lead(), read.answer()));
        return next;
    }

    private Map<CampaignId, Map<UUID, Answer>> with(
            Map<CampaignId, Map<UUID, Answer>> kept, Set<CampaignId> asked) {
        if (kept.keySet().containsAll(asked)) {
            return kept;
        }
        Set<CampaignId> missing = new HashSet<>(asked);
        missing.removeAll(kept.keySet());
        Map<CampaignId, Map<UUID, Answer>> next = new HashMap<>(kept);
        missing.forEach(id -> next.put(id, new HashMap<>()));
        read(missing, null)
                .forEach(
                        read ->
                                requireNonNull(next.get(read.campaign()))
                                        .put(read.lead(), read.answer()));
        return next;
    }

    private List<Read> read(Set<CampaignId> campaigns, @Nullable Set<UUID> leads) {
        return jdbc.sql(
                        """
                        select campaign_id, lead_id, warmed,
                               warmed and accepted_at is not null as accepted,
                               warmed and coalesce(outcome = 'WON', false) as won, handback
                          from (%s) f
                        """
                                .formatted(
                                        leads == null ? YieldRows.LEADS : YieldRows.LEADS_OF_SOME))
                .param("campaigns", YieldRows.ids(campaigns))
                .param("leads", leads == null ? null : leads.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    private static Read read(ResultSet row) throws SQLException {
        return new Read(YieldRows.campaign(row), row.getObject("lead_id", UUID.class), answer(row));
    }

    private static Answer answer(ResultSet row) throws SQLException {
        String reason = row.getString("handback");
        return new Answer(
                row.getBoolean("warmed"),
                row.getBoolean("accepted"),
                row.getBoolean("won"),
                reason == null ? null : HandbackReason.valueOf(reason));
    }

    private static FollowUp sum(Collection<Answer> answers) {
        Map<Answer, Long> counts =
                answers.stream().collect(Collectors.groupingBy(it -> it, Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> each.getKey().times(each.getValue()))
                .reduce(FollowUp.NONE, FollowUp::plus);
    }

    private Map<CampaignId, FollowUp> sums(Set<CampaignId> campaigns) {
        Map<CampaignId, FollowUp> sums = new HashMap<>();
        jdbc.sql(
                        """
                        select campaign_id, warmed, warmed and accepted_at is not null as accepted,
                               warmed and coalesce(outcome = 'WON', false) as won, handback,
                               count(*) as leads
                          from (%s) f group by 1, 2, 3, 4, 5
                        """
                                .formatted(YieldRows.LEADS))
                .param("campaigns", YieldRows.ids(campaigns))
                .query(
                        row -> {
                            sums.merge(
                                    YieldRows.campaign(row),
                                    answer(row).times(row.getLong("leads")),
                                    FollowUp::plus);
                        });
        return sums;
    }
}
