package org.tandemcrm.lead;

import static org.tandemcrm.lead.Rows.stamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The present reading of every lead; its row is the lock under which a lead's facts are judged. */
@Component
class HeatLedger {

    private static final String READING =
            """
            select lead_id, heat, heat_at, weight, computed, overruled, overruled_at,
                   overruled_until, settled_at, judged_by
              from lead_heat
            """;

    private final JdbcClient jdbc;

    HeatLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A reading of a lead whose row is locked.
     *
     * @param judgedBy the owner's latest decision about the past by which it was reckoned
     */
    record Locked(LeadId lead, Reading reading, Instant judgedBy) {

        boolean isBehind(Scales scales) {
            return judgedBy.isBefore(scales.decidedAt());
        }
    }

    void open(Collection<LeadId> leads, Scales scales) {
        jdbc.sql(
                        """
                        insert into lead_heat (lead_id, heat, heat_at, weight, computed, shown, settled_at,
                            judged_by, fit)
                        select lead_id, 0, 'epoch', 0, 'COLD', 'COLD', :since, :decided,
                               coalesce(letter, 'NONE')
                          from lead_fit where lead_id = any(:ids)
                        """)
                .param("since", stamp(scales.presentSince()))
                .param("decided", stamp(scales.decidedAt()))
                .param("ids", Rows.ids(leads))
                .update();
    }

    Locked lock(LeadId lead) {
        return jdbc.sql(READING + " where lead_id = ? for update")
                .param(lead.value())
                .query(HeatLedger::locked)
                .single();
    }

    Reading read(LeadId lead) {
        return jdbc.sql(READING + " where lead_id = ?")
                .param(lead.value())
                .query(HeatLedger::locked)
                .single()
                .reading();
    }

    Map<LeadId, Reading> read(Collection<LeadId> leads) {
        return jdbc
                .sql(READING + " where lead_id = any(?)")
                .param(Rows.ids(leads))
                .query(HeatLedger::locked)
                .stream()
                .collect(Collectors.toMap(Locked::lead, Locked::reading));
    }

    /** Some of the leads that time alone has changed by then, which nobody else is at. */
    List<Locked> lockDue(Instant by, int most) {
        return jdbc.sql(
                        READING
                                + """
                                 where cools_at <= ?
                                 order by cools_at limit ?
                                   for update skip locked
                                """)
                .params(stamp(by), most)
                .query(HeatLedger::locked)
                .list();
    }

    /** How many leads were judged by rules that no longer hold. */
    long behind(Scales scales) {
        return jdbc.sql("select count(*) from lead_heat where judged_by < ?")
                .param(stamp(scales.decidedAt()))
                .query(Long.class)
                .single();
    }

    /** Some of them, which nobody else is at. */
    List<Locked> lockBehind(Scales scales, int most) {
        return jdbc.sql(
                        READING
                                + """
                                 where judged_by < ?
                                 order by judged_by limit ?
                                   for update skip locked
                                """)
                .params(stamp(scales.decidedAt()), most)
                .query(HeatLedger::locked)
                .list();
    }

    void store(LeadId lead, Reading reading, Scales scales) {
        HeatRules rules = scales.present();
        Overruling overruling = reading.overruling();
        jdbc.sql(
                        """
                        update lead_heat
                           set heat = :heat, heat_at = :heatAt, heat_key = :key, weight = :weight,
                               computed = :computed, shown = :shown, overruled = :overruled,
                               overruled_at = :from, overruled_until = :until,
                               settled_at = :settled, cools_at = :cools,
                               judged_by = :decided
                         where lead_id = :lead
                        """)
                .param("heat", reading.heat().points())
                .param("heatAt", stamp(reading.heat().at()))
                .param("key", reading.heat().key(rules.halfLifeDays()))
                .param("weight", reading.weight())
                .param("computed", reading.computed().name())
                .param("shown", reading.shown().name())
                .param("overruled", overruling == null ? null : overruling.temperature().name())
                .param("from", Rows.stampOrNull(overruling == null ? null : overruling.at()))
                .param("until", Rows.stampOrNull(overruling == null ? null : overruling.until()))
                .param("settled", stamp(reading.settledAt()))
                .param("cools", Rows.stampOrNull(reading.turnsAt(rules).orElse(null)))
                .param("decided", stamp(scales.decidedAt()))
                .param("lead", lead.value())
                .update();
    }

    private static Locked locked(ResultSet row, int n) throws SQLException {
        return new Locked(
                Rows.lead(row),
                new Reading(
                        new Heat(row.getDouble("heat"), Rows.instant(row, "heat_at")),
                        row.getDouble("weight"),
                        Rows.temperature(row, "computed"),
                        overruling(row),
                        Rows.instant(row, "settled_at")),
                Rows.instant(row, "judged_by"));
    }

    private static @Nullable Overruling overruling(ResultSet row) throws SQLException {
        return row.getString("overruled") == null
                ? null
                : new Overruling(
                        Rows.temperature(row, "overruled"),
                        Rows.instant(row, "overruled_at"),
                        Rows.instant(row, "overruled_until"),
                        "");
    }
}
