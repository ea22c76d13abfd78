package org.tandemcrm.lead;

import static org.tandemcrm.lead.Rows.stamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.touch.TouchId;
import org.tandemcrm.touch.TouchRecorded;

/** Remembers for a minute what leads were before touches, and what the touches made of them. */
@Component
class TouchMemory {

    private static final Duration KEPT = Duration.ofMinutes(2);

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
     * @param untouched whether the lead is still as the touch left it
     */
    record Memory(LeadId lead, String before, boolean untouched) {}

    void keep(LeadId lead, TouchRecorded touch, String before) {
        jdbc.sql("delete from touch_undo where user_id = :by and at < :old")
                .param("by", touch.by().value())
                .param("old", stamp(measures.now().minus(KEPT)))
                .update();
        jdbc.sql(
                        """
                        insert into touch_undo (touch_id, lead_id, user_id, at, before, after)
                        values (:touch, :lead, :by, :now, :before::jsonb, :after::jsonb)
                        """)
                .param("touch", touch.touch().value())
                .param("lead", lead.value())
                .param("by", touch.by().value())
                .param("now", stamp(measures.now()))
                .param("before", before)
                .param("after", image.of(lead))
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
                                        select lead_id, before,
                                               after - 'claim' = :now::jsonb - 'claim' as untouched
                                          from touch_undo where touch_id = :touch
                                        """)
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
        return new Memory(Rows.lead(row), row.getString("before"), row.getBoolean("untouched"));
    }
}
