package org.tandemcrm.lead;

import static org.tandemcrm.lead.Rows.stamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.touch.TouchId;
import org.tandemcrm.touch.TouchRecorded;

/** Remembers for a minute what leads were before touches, and what the touches made of them. */
@Component
class TouchMemory {

    private static final Duration KEPT = Duration.ofMinutes(2);

    /** A lead that began with a touch goes with it only if nobody did anything else to it. */
    private static final String NOTHING_ELSE =
            """
            (l.version = u.opened_version
             and not exists (select from evidence e
                              where e.lead_id = l.lead_id
                                and coalesce(e.touch_id <> u.touch_id, true)
                                and coalesce(e.response_id <> u.response_id, true))
             and not exists (select from lead_touch o
                              where o.lead_id = l.lead_id and o.touch_id <> u.touch_id)
             and not exists (select from lead_stakeholder s where s.lead_id = l.lead_id)
             and not exists (select from temperature_override o where o.lead_id = l.lead_id)
             and not exists (select from handback b where b.lead_id = l.lead_id))
            """;

    private final JdbcClient jdbc;
    private final LeadImage image;
    private final Measures measures;

    TouchMemory(JdbcClient jdbc, LeadImage image, Measures measures) {
        this.jdbc = jdbc;
        this.image = image;
        this.measures = measures;
    }

    /**
     * What is known of a lead before a touch.
     *
     * @param before nothing: the lead began with the touch
     * @param untouched whether the lead is still as the touch left it
     * @param response what was recorded together with the touch
     * @param since when the first of both was recorded
     */
    record Memory(
            LeadId lead,
            @Nullable String before,
            boolean untouched,
            @Nullable ResponseId response,
            Instant since) {}

    /** What a lead is now, to be kept as what it was before. */
    String look(LeadId lead) {
        return image.of(lead);
    }

    /**
     * @param before nothing: the lead began with the touch
     */
    void keep(LeadId lead, TouchRecorded touch, @Nullable String before) {
        jdbc.sql("delete from touch_undo where user_id = :by and at < :old")
                .param("by", touch.by().value())
                .param("old", stamp(measures.now().minus(KEPT)))
                .update();
        jdbc.sql(
                        """
                        insert into touch_undo (touch_id, lead_id, user_id, at, before, after,
                            opened_version)
                        select :touch, l.lead_id, :by, :now, :before::jsonb, :after::jsonb,
                               case when :before::jsonb is null then l.version end
                          from lead l where l.lead_id = :lead
                        """)
                .param("touch", touch.touch().value())
                .param("lead", lead.value())
                .param("by", touch.by().value())
                .param("now", stamp(measures.now()))
                .param("before", before)
                .param("after", image.of(lead))
                .update();
    }

    /** A response was recorded in one go with the touch; before is meant before both. */
    void cameWith(ResponseId response, TouchId touch, @Nullable String before) {
        jdbc.sql(
                        """
                        update touch_undo u
                           set response_id = :response, before = :before::jsonb,
                               opened_version = case when :before::jsonb is null
                                                     then l.version end
                          from lead l
                         where u.touch_id = :touch and l.lead_id = u.lead_id
                        """)
                .param("response", response.value())
                .param("before", before)
                .param("touch", touch.value())
                .update();
    }

    /** Nobody else may change the lead's reading until the transaction ends. */
    Optional<Memory> of(TouchId touch) {
        Optional<LeadId> lead =
                jdbc.sql(
                                """
                                select h.lead_id from touch_undo u
                                  join lead_heat h on h.lead_id = u.lead_id
                                 where u.touch_id = ? for update of h
                                """)
                        .param(touch.value())
                        .query((row, n) -> Rows.lead(row))
                        .optional();
        return lead.map(
                id ->
                        jdbc.sql(
                                        """
                                        select u.lead_id, u.before, u.response_id,
                                               coalesce(r.recorded_at, t.recorded_at) as since,
                                               u.after - 'claim' = :now::jsonb - 'claim'
                                               and (u.before is not null or %s) as untouched
                                          from touch_undo u
                                          join touch t on t.touch_id = u.touch_id
                                          join lead l on l.lead_id = u.lead_id
                                          left join response r on r.response_id = u.response_id
                                         where u.touch_id = :touch
                                        """
                                                .formatted(NOTHING_ELSE))
                                .param("now", image.of(id))
                                .param("touch", touch.value())
                                .query((row, n) -> memory(row))
                                .single());
    }

    /** Whether a lead counts the touch at all. */
    boolean isLinked(TouchId touch) {
        return jdbc.sql("select exists (select from lead_touch where touch_id = ?)")
                .param(touch.value())
                .query(Boolean.class)
                .single();
    }

    private static Memory memory(ResultSet row) throws SQLException {
        return new Memory(
                Rows.lead(row),
                row.getString("before"),
                row.getBoolean("untouched"),
                Rows.idOrNull(row, "response_id", ResponseId::new),
                Rows.instant(row, "since"));
    }
}
