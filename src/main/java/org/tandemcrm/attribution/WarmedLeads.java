package org.tandemcrm.attribution;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.lead.LeadMemories;
import org.tandemcrm.lead.LeadMemory;
import org.tandemcrm.shared.Micros;

/**
 * Counts the leads that campaigns made warm: a lead belongs to the campaign of the latest response
 * at or before its last rise from cold before sales accepted it. They are kept in memory.
 */
@Component
@Transactional(readOnly = true)
public class WarmedLeads {

    /**
     * Of some leads, each with the campaign that made it warm and the moment at which it did. Of a
     * response the evidence knows its campaign and its time, by which it is found in one step.
     */
    private static final String OF =
            """
            select lead_id, campaign_id, warmed_at
              from (select rise.lead_id, response.campaign_id, rise.at as warmed_at
                      from (select l.lead_id, max(x.at) as at
                              from lead l
                              join temperature_change x on x.lead_id = l.lead_id
                               and x.from_temperature = 'COLD'
                               and x.at <= coalesce(l.accepted_at, 'infinity')
                             where l.deleted_at is null and l.lead_id in (%s)
                             group by l.lead_id) rise
                     cross join lateral (
                           select e.campaign_id from evidence e
                            where e.lead_id = rise.lead_id and e.response_id is not null
                              and e.occurred_at <= rise.at
                            order by e.occurred_at desc, e.response_id limit 1) response) answer
             where %s
            """;

    /** The leads that one of the {@code campaigns} made warm. */
    static final String RULE =
            OF.formatted(
                    """
                    select lead_id from evidence
                     where campaign_id = any(:campaigns) and response_id is not null
                    """,
                    "campaign_id = any(:campaigns)");

    /** Those of some {@code leads} that one of the {@code campaigns} made warm. */
    static final String RULE_OF_SOME =
            OF.formatted("select unnest(:leads::uuid[])", "campaign_id = any(:campaigns)");

    /** The leads that any campaign made warm {@code from} one moment {@code until} another. */
    static final String WITHIN =
            OF.formatted(
                    """
                    select lead_id from temperature_change
                     where at >= :from and at < :until and from_temperature = 'COLD'
                    """,
                    "warmed_at >= :from and warmed_at < :until");

    private static final String WITHIN_OF_SOME =
            OF.formatted(
                    "select unnest(:leads::uuid[])", "warmed_at >= :from and warmed_at < :until");

    private final JdbcClient jdbc;
    private final LeadMemory<Warmed, Map<CampaignId, Long>> kept;

    WarmedLeads(JdbcClient jdbc, Firm firm, LeadMemories memories) {
        this.jdbc = jdbc;
        this.kept = memories.of(new Facts(jdbc, firm));
    }

    private record Warmed(UUID lead, long at, CampaignId campaign) implements LeadMemory.Row {}

    /** Whenever they did; campaigns that made nobody warm are absent. */
    public Map<CampaignId, Long> by(Collection<CampaignId> campaigns) {
        Map<CampaignId, Long> counts = new HashMap<>();
        ever().map(span -> kept.digests(span.from(), span.until())).stream()
                .flatMap(List::stream)
                .forEach(month -> month.forEach((id, leads) -> counts.merge(id, leads, Long::sum)));
        counts.keySet().retainAll(Set.copyOf(campaigns));
        return counts;
    }

    private record Span(Instant from, Instant until) {}

    /** From the first rise from cold to the last; nothing if there was none. */
    private Optional<Span> ever() {
        return jdbc.sql(
                        """
                        select min(at) as first, max(at) as last from temperature_change
                         where from_temperature = 'COLD'
                        having min(at) is not null
                        """)
                .query(
                        (row, n) ->
                                new Span(
                                        row.getTimestamp("first").toInstant(),
                                        row.getTimestamp("last")
                                                .toInstant()
                                                .plus(1, ChronoUnit.MICROS)))
                .optional();
    }

    private record Facts(JdbcClient jdbc, Firm firm)
            implements LeadMemory.Source<Warmed, Map<CampaignId, Long>> {

        @Override
        public ZoneId zone() {
            return firm.zone();
        }

        @Override
        public Map<CampaignId, Long> digest(List<Warmed> rows) {
            return rows.stream()
                    .collect(Collectors.groupingBy(Warmed::campaign, Collectors.counting()));
        }

        @Override
        public List<Warmed> read(Instant from, Instant until, @Nullable Collection<UUID> leads) {
            Map<UUID, CampaignId> campaigns = new HashMap<>();
            return jdbc.sql(
                            "select lead_id, campaign_id, %s as micros from (%s) w where campaign_id is not null"
                                    .formatted(
                                            Micros.sql("warmed_at"),
                                            leads == null ? WITHIN : WITHIN_OF_SOME))
                    .param("from", Timestamp.from(from))
                    .param("until", Timestamp.from(until))
                    .param("leads", leads == null ? null : leads.toArray(UUID[]::new))
                    .query(
                            (row, n) ->
                                    new Warmed(
                                            row.getObject("lead_id", UUID.class),
                                            row.getLong("micros"),
                                            campaigns.computeIfAbsent(
                                                    row.getObject("campaign_id", UUID.class),
                                                    CampaignId::new)))
                    .list();
        }
    }
}
