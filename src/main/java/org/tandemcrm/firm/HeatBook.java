package org.tandemcrm.firm;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The company's rules of temperature through time: its points and its scale. */
@Component
class HeatBook {

    private final PointsBook points;
    private final ScaleBook scales;
    private final JdbcClient jdbc;

    HeatBook(PointsBook points, ScaleBook scales, JdbcClient jdbc) {
        this.points = points;
        this.scales = scales;
        this.jdbc = jdbc;
    }

    PointsHistory points() {
        return points.history();
    }

    Optional<Instant> pointsRewrittenAt() {
        return points.rewrittenAt();
    }

    List<ScaleVersion> scales() {
        return scales.versions();
    }

    /** When somebody last decided what changes the heat of facts that lie in the past. */
    Instant decidedAt() {
        return jdbc.sql(
                        """
                        select coalesce(max(at), 'epoch') from (
                          select valid_from as at from firm_scale
                          union all
                          select retroactive_at from firm_scale
                          union all
                          select retroactive_at from firm_points) decision
                        """)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /** New rules count from now on. */
    void changeFrom(
            Instant now, Map<String, BigDecimal> changed, HeatScale before, HeatScale after) {
        points.changeFrom(now, changed);
        if (!before.equals(after)) {
            scales.changeFrom(now, after);
        }
    }

    /** New rules count for the past as well. */
    void changeEver(Instant decided, Points all, HeatScale scale) {
        points.changeEver(decided, all.byKind());
        scales.changeEver(decided, scale);
    }

    /** The first rules of a company. */
    void begin(Instant now, Map<String, BigDecimal> changed, HeatScale scale) {
        points.changeFrom(now, changed);
        scales.changeEver(null, scale);
    }
}
