package org.tandemcrm.lead.likelihood;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.LeadStandings;

/** The likelihood of every open lead that was handed off, by the latest lesson. */
@Component
class Scores {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final Handoffs handoffs;
    private final Lessons lessons;
    private final LeadStandings standings;

    Scores(JdbcClient jdbc, Handoffs handoffs, Lessons lessons, LeadStandings standings) {
        this.jdbc = jdbc;
        this.handoffs = handoffs;
        this.lessons = lessons;
        this.standings = standings;
    }

    /** A lead with what was known of it. */
    private record Known(UUID lead, Traits traits) {}

    /** Forgets all that was foretold, and foretells anew if there is something to go by. */
    void scoreAll(Lesson lesson) {
        jdbc.sql("delete from lead_likelihood").update();
        Formula formula = lesson.formula();
        if (formula != null) {
            store(lesson.id(), formula, open());
        }
    }

    /** Foretells one lead, if there is something to go by. */
    void score(LeadId lead) {
        Optional<Lesson> lesson = lessons.latest();
        Formula formula = lesson.map(Lesson::formula).orElse(null);
        if (lesson.isPresent() && formula != null) {
            traitsOf(lead)
                    .ifPresent(
                            t ->
                                    store(
                                            lesson.get().id(),
                                            formula,
                                            List.of(new Known(lead.value(), t))));
            standings.foretell(List.of(lead.value()));
        }
    }

    /**
     * Carries what is foretold to the lists, for some leads after that one: their rows are locked
     * no longer than that.
     *
     * @return the last of them; empty at the end
     */
    Optional<UUID> show(UUID after) {
        List<UUID> some =
                jdbc.sql(
                                """
                                select lead_id from lead_heat where lead_id > ?
                                 order by lead_id limit ? for update
                                """)
                        .params(after, BATCH)
                        .query(UUID.class)
                        .list();
        standings.foretell(some);
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(some.size() - 1));
    }

    Optional<Traits> traitsOf(LeadId lead) {
        return jdbc.sql(
                        "select traits from lead_handoff where lead_id = ? order by at desc limit 1")
                .param(lead.value())
                .query(String.class)
                .optional()
                .map(handoffs::traits);
    }

    private List<Known> open() {
        return jdbc.sql(
                        """
                        select distinct on (h.lead_id) h.lead_id, h.traits
                          from lead_handoff h join lead l on l.lead_id = h.lead_id
                         where l.concluded_at is null and l.deleted_at is null
                         order by h.lead_id, h.at desc
                        """)
                .query(
                        (row, n) ->
                                new Known(
                                        row.getObject("lead_id", UUID.class),
                                        handoffs.traits(row.getString("traits"))))
                .list();
    }

    private void store(UUID lesson, Formula formula, List<Known> leads) {
        List<UUID> ids = new ArrayList<>();
        List<Double> chances = new ArrayList<>();
        for (Known one : leads) {
            ids.add(one.lead());
            chances.add(formula.probability(one.traits()));
        }
        jdbc.sql(
                        """
                        insert into lead_likelihood (lead_id, likelihood_model_id, probability)
                        select id, :lesson, chance
                          from unnest(:ids::uuid[], :chances::float8[]) as n (id, chance)
                        on conflict (lead_id) do update
                           set likelihood_model_id = excluded.likelihood_model_id,
                               probability = excluded.probability
                        """)
                .param("lesson", lesson)
                .param("ids", ids.toArray(UUID[]::new))
                .param("chances", chances.toArray(Double[]::new))
                .update();
    }
}
