package org.tandemcrm.attribution;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactNames;
import org.tandemcrm.deal.DealId;

/**
 * Keeps the journeys of closed deals with the edition of the rules that built them. What it hands
 * out holds: a journey of another edition or closing day, and one that is marked as stale, counts
 * as absent.
 */
@Component
class JourneyStore {

    private static final int BATCH = 1_000;

    private static final String HELD =
            """
            from unnest(:deals::uuid[], :untils::text[]::date[]) a (deal_id, until_day)
            join journey j on j.deal_id = a.deal_id and j.until_day = a.until_day
             and j.edition = :edition
             and not exists (select from stale_journey t where t.deal_id = j.deal_id)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    JourneyStore(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** A touchpoint with its deal and place. */
    private record Step(DealId deal, int place, Touchpoint touchpoint, ZoneId zone) {}

    /** The ways of those sales whose journey is kept and holds. */
    Map<DealId, Way> ways(Collection<Sale> sales, String edition) {
        StoredWays ways = new StoredWays(campaigns());
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

    /** Writes journeys in the place of those that were kept. */
    void keep(Map<Sale, Journey> journeys, String edition) {
        Instant now = clock.instant();
        List<Map.Entry<Sale, Journey>> all = List.copyOf(journeys.entrySet());
        forget(journeys.keySet().stream().map(Sale::deal).toList());
        batches.batchUpdate(
                "insert into journey values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                all,
                BATCH,
                (row, each) -> {
                    Journey journey = each.getValue();
                    Shape shape = journey.shape();
                    row.setObject(1, each.getKey().deal().value());
                    row.setObject(2, each.getKey().until());
                    row.setString(3, edition);
                    row.setObject(4, stamp(journey.warmedAt()));
                    row.setObject(5, stamp(journey.acceptedAt()));
                    row.setInt(6, journey.size());
                    row.setInt(7, shape.place(Milestone.WARMING));
                    row.setInt(8, shape.place(Milestone.ACCEPTANCE));
                    row.setBoolean(9, journey.repeated());
                    row.setObject(10, stamp(now));
                });
        List<Step> steps = new ArrayList<>();
        all.forEach(each -> steps.addAll(steps(each.getKey().deal(), each.getValue())));
        batches.batchUpdate(
                "insert into journey_step values (?, ?, ?, ?, ?, ?, ?, ?)",
                steps,
                BATCH,
                (row, step) -> {
                    Touchpoint touchpoint = step.touchpoint();
                    row.setObject(1, step.deal().value());
                    row.setInt(2, step.place());
                    row.setObject(3, touchpoint.id().value());
                    row.setObject(4, touchpoint.campaignId().value());
                    row.setObject(5, touchpoint.contactId().value());
                    row.setString(6, touchpoint.kind().name());
                    row.setObject(7, stamp(touchpoint.at()));
                    row.setDate(8, Date.valueOf(touchpoint.at().atZone(step.zone()).toLocalDate()));
                });
    }

    /** Drops the journeys of these deals. */
    void forget(Collection<DealId> deals) {
        jdbc.sql("delete from journey where deal_id = any(?)").param(ids(deals)).update();
    }

    private static List<Step> steps(DealId deal, Journey journey) {
        List<Step> steps = new ArrayList<>();
        for (Touchpoint touchpoint : journey.touchpoints()) {
            steps.add(new Step(deal, steps.size(), touchpoint, journey.zone()));
        }
        return steps;
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

    private List<Answered> campaigns() {
        return jdbc.sql("select campaign_id, name from campaign")
                .query(
                        (row, n) ->
                                new Answered(
                                        new CampaignId(row.getObject("campaign_id", UUID.class)),
                                        row.getString("name")))
                .list();
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

    private static @Nullable OffsetDateTime stamp(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
