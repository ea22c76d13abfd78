package org.tandemcrm.firm;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of the scale of temperature: each holds from a moment on. */
@Component
class ScaleBook {

    private static final ScaleVersion USUAL = new ScaleVersion(Instant.EPOCH, HeatScale.USUAL);

    private final JdbcClient jdbc;

    ScaleBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At least one, oldest first. */
    List<ScaleVersion> versions() {
        List<ScaleVersion> versions =
                jdbc.sql("select * from firm_scale order by valid_from")
                        .query(
                                (row, n) ->
                                        new ScaleVersion(
                                                row.getTimestamp("valid_from").toInstant(),
                                                new HeatScale(
                                                        row.getDouble("warm_from"),
                                                        row.getDouble("hot_from"),
                                                        row.getDouble("cold_below"),
                                                        row.getDouble("warm_below"),
                                                        row.getInt("half_life_days"))))
                        .list();
        return versions.isEmpty() ? List.of(USUAL) : versions;
    }

    /** From the moment on, the scale is this; what was before stays. */
    void changeFrom(Instant moment, HeatScale scale) {
        insert(moment, scale, null);
    }

    /**
     * Ever since, the scale has been this; marked with the moment of the decision, if it was one.
     */
    void changeEver(@Nullable Instant decided, HeatScale scale) {
        jdbc.sql("delete from firm_scale").update();
        insert(Instant.EPOCH, scale, decided);
    }

    private void insert(Instant from, HeatScale scale, @Nullable Instant decided) {
        jdbc.sql(
                        """
                        insert into firm_scale (valid_from, warm_from, hot_from, cold_below,
                            warm_below, half_life_days, retroactive_at)
                        values (:from, :warmFrom, :hotFrom, :coldBelow, :warmBelow, :halfLife, :decided)
                        on conflict (valid_from) do update
                           set warm_from = excluded.warm_from, hot_from = excluded.hot_from,
                               cold_below = excluded.cold_below, warm_below = excluded.warm_below,
                               half_life_days = excluded.half_life_days
                        """)
                .param("from", Timestamp.from(from))
                .param("warmFrom", scale.warmFrom())
                .param("hotFrom", scale.hotFrom())
                .param("coldBelow", scale.coldBelow())
                .param("warmBelow", scale.warmBelow())
                .param("halfLife", scale.halfLifeDays())
                .param("decided", decided == null ? null : Timestamp.from(decided))
                .update();
    }
}
