package org.tandemcrm.firm;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The versions of the points: each kind's points count from a moment on. */
@Component
class PointsBook {

    private final JdbcClient jdbc;

    PointsBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All versions there have been. */
    PointsHistory history() {
        PointsHistory history = new PointsHistory();
        jdbc.sql(
                        """
                        select kind, greatest(valid_from, 'epoch') as valid_from, points
                          from firm_points order by valid_from
                        """)
                .query(
                        row -> {
                            Instant from = row.getTimestamp("valid_from").toInstant();
                            history.set(
                                    row.getString("kind"),
                                    from.equals(Instant.EPOCH) ? Instant.MIN : from,
                                    row.getBigDecimal("points").stripTrailingZeros());
                        });
        return history;
    }

    Optional<Instant> rewrittenAt() {
        return jdbc.sql(
                        "select max(retroactive_at) from firm_points where retroactive_at is not null having count(*) > 0")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** From the moment on, these kinds count so; what was before stays. */
    void changeFrom(Instant moment, Map<String, BigDecimal> changed) {
        changed.forEach(
                (kind, points) ->
                        jdbc.sql(
                                        """
                                        insert into firm_points (kind, valid_from, points) values (?, ?, ?)
                                        on conflict (kind, valid_from) do update set points = excluded.points
                                        """)
                                .params(kind, Timestamp.from(moment), points)
                                .update());
    }

    /** Ever since, these kinds have counted so; marked with the moment of the decision. */
    void changeEver(Instant decided, Map<String, BigDecimal> all) {
        jdbc.sql("delete from firm_points").update();
        all.forEach(
                (kind, points) ->
                        jdbc.sql(
                                        """
                                        insert into firm_points (kind, valid_from, points, retroactive_at)
                                        values (?, '-infinity', ?, ?)
                                        """)
                                .params(kind, points, Timestamp.from(decided))
                                .update());
    }
}
