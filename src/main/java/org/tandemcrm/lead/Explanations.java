package org.tandemcrm.lead;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.shared.NotFound;

/** Explains temperatures by the facts behind them. */
@Component
class Explanations {

    private final EvidenceBook evidence;
    private final LeadPast past;
    private final Measures measures;
    private final JdbcClient jdbc;

    Explanations(EvidenceBook evidence, LeadPast past, Measures measures, JdbcClient jdbc) {
        this.evidence = evidence;
        this.past = past;
        this.measures = measures;
        this.jdbc = jdbc;
    }

    HeatSum of(LeadId lead) {
        HeatRules rules = measures.rules();
        List<HandOver> handOvers = past.handOvers(lead);
        List<Fact> counting =
                Thermometer.counting(evidence.factsOf(lead), handOvers, rules.zone()).stream()
                        .filter(fact -> handOvers.stream().allMatch(h -> fact.at().isAfter(h.at())))
                        .toList();
        return HeatSum.of(counting, measures.now(), rules.halfLifeDays(), setByHand(lead));
    }

    /** Empty for a lead of which nothing is known that counts. */
    Optional<HeatCurve> curve(LeadId lead) {
        HeatRules rules = measures.rules();
        List<HandOver> handOvers = past.handOvers(lead);
        List<Fact> counting =
                Thermometer.counting(evidence.factsOf(lead), handOvers, rules.zone()).stream()
                        .filter(fact -> fact.points() != 0)
                        .toList();
        return counting.stream()
                .findAny()
                .map(any -> HeatCurve.of(counting, handOvers, rules, measures.now()));
    }

    private HeatSum.@Nullable SetByHand setByHand(LeadId lead) {
        return jdbc.sql(
                        """
                        select h.overruled, h.overruled_until, o.reason, u.name
                          from lead_heat h
                          join temperature_override o
                            on o.lead_id = h.lead_id and o.at = h.overruled_at
                           and o.temperature = h.overruled
                          left join user_account u on u.user_id = o.set_by
                         where h.lead_id = :lead and h.overruled_until > :now
                         limit 1
                        """)
                .param("lead", lead.value())
                .param("now", Rows.stamp(measures.now()))
                .query(
                        (row, n) ->
                                new HeatSum.SetByHand(
                                        Rows.temperature(row, "overruled"),
                                        Rows.instant(row, "overruled_until"),
                                        row.getString("reason"),
                                        row.getString("name")))
                .optional()
                .orElse(null);
    }

    EvidenceCard evidence(EvidenceId id) {
        return jdbc.sql(
                        """
                        select e.*, u.name as by_name
                          from evidence e left join user_account u on u.user_id = e.recorded_by
                         where e.evidence_id = ?
                        """)
                .param(id.value())
                .query(EvidenceListing::card)
                .optional()
                .orElseThrow(() -> new NotFound("There is no such evidence."));
    }
}
