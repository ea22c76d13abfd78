package org.tandemcrm.attribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactNames;
import org.tandemcrm.deal.Business;
import org.tandemcrm.deal.DealId;

/**
 * Hands out the kept journeys of closed deals that hold: a journey of another edition or closing
 * day, and one that is marked as stale, counts as absent.
 */
@Component
class JourneyStore {

    /** What must be so of a row {@code j} beside its closing day. */
    static final String HOLDS =
            """
            j.edition = :edition
             and not exists (select from stale_journey t where t.deal_id = j.deal_id)
            """;

    private static final String HELD =
            """
            from unnest(:deals::uuid[], :untils::text[]::date[]) a (deal_id, until_day)
            join journey j on j.deal_id = a.deal_id and j.until_day = a.until_day and %s
            """
                    .formatted(HOLDS);

    private final JdbcClient jdbc;

    JourneyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ways of those sales whose journey is kept and holds. */
    Map<DealId, Way> ways(Collection<Sale> sales, String edition) {
        StoredWays ways = new StoredWays();
        about(
                        "select j.deal_id, j.steps, j.warming_place, j.acceptance_place, j.repeated,"
                                + " s.place, s.campaign_id, s.day - date '1970-01-01' as day "
                                + HELD
                                + " left join journey_step s on s.deal_id = j.deal_id",
                        sales,
                        edition)
                .query(ways::take);
        return ways.found();
    }

    /** What credits depend on, of those sales whose journey is kept and holds. */
    Map<DealId, JourneyTrace> traces(Collection<Sale> sales, String edition) {
        Map<DealId, JourneyTrace> traces = new HashMap<>();
        about(
                        "select j.deal_id, j.warming_place, j.acceptance_place, j.repeated,"
                                + " array(select s.response_id from journey_step s"
                                + " where s.deal_id = j.deal_id order by s.place) as responses "
                                + HELD,
                        sales,
                        edition)
                .query(
                        row -> {
                            UUID[] responses = (UUID[]) row.getArray("responses").getArray();
                            traces.put(
                                    new DealId(row.getObject("deal_id", UUID.class)),
                                    new JourneyTrace(
                                            List.of(responses),
                                            row.getInt("warming_place"),
                                            row.getInt("acceptance_place"),
                                            row.getBoolean("repeated")));
                        });
        return traces;
    }

    /** The journey of the sale, if it is kept whole and holds. */
    Optional<Journey> find(Sale sale, String edition, ZoneId zone) {
        List<Touchpoint> touchpoints = touchpoints(sale.deal());
        return about(
                        "select j.warmed_at, j.accepted_at, j.repeated "
                                + HELD
                                + " where j.steps = :steps",
                        List.of(sale),
                        edition)
                .param("steps", touchpoints.size())
                .query(
                        (row, n) ->
                                new Journey(
                                        touchpoints,
                                        zone,
                                        instant(row, "warmed_at"),
                                        instant(row, "accepted_at"),
                                        row.getBoolean("repeated")))
                .optional();
    }

    /** Those of the sales whose kept kind of business holds and yet is not what the facts give. */
    Set<DealId> misjudged(Collection<Sale> sales, String edition) {
        return about(
                        "select j.deal_id %s join deal d on d.deal_id = j.deal_id where j.business <> %s"
                                .formatted(HELD, Business.sql("d")),
                        sales,
                        edition)
                .query((row, n) -> new DealId(row.getObject("deal_id", UUID.class)))
                .set();
    }

    private List<Touchpoint> touchpoints(DealId deal) {
        return jdbc.sql(
                        """
                        select s.response_id, s.campaign_id, g.name as campaign_name,
                               s.contact_id, %s as contact_name, s.kind, s.at
                          from journey_step s
                          join campaign g on g.campaign_id = s.campaign_id
                          join contact c on c.contact_id = s.contact_id
                         where s.deal_id = ? order by s.place
                        """
                                .formatted(ContactNames.SHOWN_SQL))
                .param(deal.value())
                .query(
                        (row, n) ->
                                new Touchpoint(
                                        new ResponseId(row.getObject("response_id", UUID.class)),
                                        new CampaignId(row.getObject("campaign_id", UUID.class)),
                                        row.getString("campaign_name"),
                                        new ContactId(row.getObject("contact_id", UUID.class)),
                                        row.getString("contact_name"),
                                        ResponseKind.valueOf(row.getString("kind")),
                                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** The names of all campaigns. */
    Map<CampaignId, String> campaignNames() {
        Map<CampaignId, String> names = new HashMap<>();
        jdbc.sql("select campaign_id, name from campaign")
                .query(
                        row -> {
                            names.put(
                                    new CampaignId(row.getObject("campaign_id", UUID.class)),
                                    row.getString("name"));
                        });
        return names;
    }

    private JdbcClient.StatementSpec about(String sql, Collection<Sale> sales, String edition) {
        return jdbc.sql(sql)
                .param("deals", ids(sales.stream().map(Sale::deal).toList()))
                .param(
                        "untils",
                        sales.stream().map(sale -> sale.until().toString()).toArray(String[]::new))
                .param("edition", edition);
    }

    static UUID[] ids(Collection<DealId> deals) {
        return deals.stream().map(DealId::value).toArray(UUID[]::new);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
