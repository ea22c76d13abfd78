package org.tandemcrm.attribution;

import java.sql.Date;
import java.sql.PreparedStatement;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.deal.Business;
import org.tandemcrm.deal.DealId;

/**
 * Writes down the journeys of closed deals, and of what kind of business each deal is, with the
 * edition of the rules that built them.
 */
@Component
class JourneyKeeping {

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    JourneyKeeping(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** A touchpoint with its deal and place. */
    private record Step(DealId deal, int place, Touchpoint touchpoint, ZoneId zone) {}

    /** Writes journeys in the place of those that were kept. */
    void keep(Map<Sale, Journey> journeys, String edition) {
        List<DealId> deals = journeys.keySet().stream().map(Sale::deal).toList();
        Map<UUID, String> kinds = kinds(deals);
        Instant now = clock.instant();
        forget(deals);
        batches.batchUpdate(
                """
                insert into journey (deal_id, until_day, edition, warmed_at, accepted_at, steps,
                    warming_place, acceptance_place, repeated, built_at, business)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                List.copyOf(journeys.entrySet()),
                BATCH,
                (row, each) -> {
                    write(row, each.getKey(), each.getValue());
                    row.setString(3, edition);
                    row.setObject(10, stamp(now));
                    row.setString(11, kinds.get(each.getKey().deal().value()));
                });
        List<Step> steps = new ArrayList<>();
        journeys.forEach((sale, journey) -> steps.addAll(steps(sale.deal(), journey)));
        keep(steps);
    }

    /** Drops the journeys of these deals. */
    void forget(Collection<DealId> deals) {
        jdbc.sql("delete from journey where deal_id = any(?)")
                .param(JourneyStore.ids(deals))
                .update();
    }

    /** What kind of business each of them is, by the facts as they are now. */
    private Map<UUID, String> kinds(Collection<DealId> deals) {
        Map<UUID, String> kinds = new HashMap<>();
        jdbc.sql(
                        "select d.deal_id, %s as business from deal d where d.deal_id = any(?)"
                                .formatted(Business.sql("d")))
                .param(JourneyStore.ids(deals))
                .query(
                        row -> {
                            kinds.put(
                                    row.getObject("deal_id", UUID.class),
                                    row.getString("business"));
                        });
        return kinds;
    }

    private static void write(PreparedStatement row, Sale sale, Journey journey)
            throws SQLException {
        Shape shape = journey.shape();
        row.setObject(1, sale.deal().value());
        row.setObject(2, sale.until());
        row.setObject(4, stamp(journey.warmedAt()));
        row.setObject(5, stamp(journey.acceptedAt()));
        row.setInt(6, journey.size());
        row.setInt(7, shape.place(Milestone.WARMING));
        row.setInt(8, shape.place(Milestone.ACCEPTANCE));
        row.setBoolean(9, journey.repeated());
    }

    private void keep(List<Step> steps) {
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

    private static List<Step> steps(DealId deal, Journey journey) {
        List<Step> steps = new ArrayList<>();
        for (Touchpoint touchpoint : journey.touchpoints()) {
            steps.add(new Step(deal, steps.size(), touchpoint, journey.zone()));
        }
        return steps;
    }

    private static @Nullable OffsetDateTime stamp(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
