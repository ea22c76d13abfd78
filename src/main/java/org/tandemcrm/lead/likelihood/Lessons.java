package org.tandemcrm.lead.likelihood;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Everything that was learned; the latest counts. */
@Component
class Lessons {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Lessons(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(Lesson lesson) {
        jdbc.sql(
                        """
                        insert into likelihood_model (likelihood_model_id, learned_at, won, lost,
                            coefficients, quality)
                        values (:id, :at, :won, :lost, :formula::jsonb, :measured::jsonb)
                        """)
                .param("id", lesson.id())
                .param("at", Timestamp.from(lesson.learnedAt()))
                .param("won", lesson.won())
                .param("lost", lesson.lost())
                .param("formula", text(lesson.formula()))
                .param("measured", text(lesson.measured()))
                .update();
    }

    Optional<Lesson> latest() {
        return jdbc.sql(
                        """
                        select * from likelihood_model
                         order by learned_at desc, likelihood_model_id desc limit 1
                        """)
                .query(this::lesson)
                .optional();
    }

    private Lesson lesson(ResultSet row, int n) throws SQLException {
        String formula = row.getString("coefficients");
        String measured = row.getString("quality");
        return new Lesson(
                row.getObject("likelihood_model_id", UUID.class),
                row.getTimestamp("learned_at").toInstant(),
                row.getInt("won"),
                row.getInt("lost"),
                formula == null ? null : json.readValue(formula, Formula.class),
                measured == null ? null : json.readValue(measured, TimeSplit.Measured.class));
    }

    private @Nullable String text(@Nullable Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }
}
