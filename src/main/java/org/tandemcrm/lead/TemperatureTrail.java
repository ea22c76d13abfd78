package org.tandemcrm.lead;

import static org.tandemcrm.lead.Rows.stamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.Ids;

/**
 * Every change of a lead's shown temperature, with its moment, cause and sentence. A fact that
 * becomes known late changes the past: what no longer holds is taken out.
 */
@Component
class TemperatureTrail {

    private final JdbcClient jdbc;
    private final TrailNews news;
    private final Measures measures;

    TemperatureTrail(JdbcClient jdbc, TrailNews news, Measures measures) {
        this.jdbc = jdbc;
        this.news = news;
        this.measures = measures;
    }

    /** A step as it is kept. */
    record Kept(UUID id, TemperatureStep step) {}

    void add(LeadId lead, List<TemperatureStep> steps) {
        for (TemperatureStep step : steps) {
            Kept kept = new Kept(Ids.next(), step);
            insert(lead, kept);
            news.changed(lead, kept);
        }
        if (!steps.isEmpty()) {
            keepFirst(lead);
        }
    }

    /** Makes the trail what the replay says; steps that stood already stay as they were. */
    void replace(LeadId lead, List<TemperatureStep> steps) {
        var missing = new ArrayList<>(steps);
        boolean removed = false;
        for (Kept kept : of(lead)) {
            if (!missing.remove(kept.step())) {
                remove(lead, kept);
                removed = true;
            }
        }
        add(lead, missing);
        if (removed && missing.isEmpty()) {
            keepFirst(lead);
        }
    }

    /** Figures over many leads read when each first became warm and hot from one narrow row. */
    private void keepFirst(LeadId lead) {
        int kept =
                jdbc.sql(
                                """
                                insert into lead_first_warmth (lead_id, warm_at, hot_at)
                                select lead_id, min(at), min(at) filter (where to_temperature = 'HOT')
                                  from temperature_change
                                 where lead_id = ? and to_temperature <> 'COLD'
                                 group by lead_id
                                on conflict (lead_id) do update
                                   set warm_at = excluded.warm_at, hot_at = excluded.hot_at
                                """)
                        .param(lead.value())
                        .update();
        if (kept == 0) {
            jdbc.sql("delete from lead_first_warmth where lead_id = ?")
                    .param(lead.value())
                    .update();
        }
    }

    private void remove(LeadId lead, Kept kept) {
        jdbc.sql("delete from temperature_change where temperature_change_id = ?")
                .param(kept.id())
                .update();
        news.forgotten(lead, kept);
    }

    List<Kept> of(LeadId lead) {
        return jdbc
                .sql(
                        """
                        select temperature_change_id, from_temperature, to_temperature, at, cause, sentence
                          from temperature_change where lead_id = ?
                        """)
                .param(lead.value())
                .query(TemperatureTrail::kept)
                .stream()
                .sorted(Comparator.comparing(Kept::step, TemperatureStep.ORDER))
                .toList();
    }

    private void insert(LeadId lead, Kept kept) {
        TemperatureStep step = kept.step();
        jdbc.sql(
                        """
                        insert into temperature_change (temperature_change_id, lead_id,
                            from_temperature, to_temperature, at, cause, sentence, recorded_at, actor_id)
                        values (:id, :lead, :from, :to, :at, :cause, :sentence, :now,
                            case :cause
                              when 'OVERRULED' then
                                (select max(o.set_by::text)::uuid from temperature_override o
                                  where o.lead_id = :lead and o.at = :at)
                              when 'HANDED_BACK' then
                                (select max(b.handed_back_by::text)::uuid from handback b
                                  where b.lead_id = :lead and b.at = :at)
                            end)
                        """)
                .param("id", kept.id())
                .param("lead", lead.value())
                .param("from", step.from().name())
                .param("to", step.to().name())
                .param("at", stamp(step.at()))
                .param("cause", step.cause().name())
                .param("sentence", step.sentence())
                .param("now", stamp(measures.now()))
                .update();
    }

    private static Kept kept(ResultSet row, int n) throws SQLException {
        return new Kept(
                row.getObject("temperature_change_id", UUID.class),
                new TemperatureStep(
                        Rows.temperature(row, "from_temperature"),
                        Rows.temperature(row, "to_temperature"),
                        Rows.instant(row, "at"),
                        TemperatureCause.valueOf(row.getString("cause")),
                        row.getString("sentence")));
    }
}
