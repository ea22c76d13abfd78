package org.tandemcrm.lead;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Judges facts in the transaction that records them. A fact later than all that is known takes the
 * short way; a late one, or one that may repeat another, replays its lead.
 */
@Component
class Temperatures {

    private final HeatLedger ledger;
    private final LeadPast past;
    private final TemperatureTrail trail;
    private final Measures measures;

    Temperatures(HeatLedger ledger, LeadPast past, TemperatureTrail trail, Measures measures) {
        this.ledger = ledger;
        this.past = past;
        this.trail = trail;
        this.measures = measures;
    }

    /** The fact, hand-back or temperature set by hand is recorded already; judges it. */
    Turn judge(LeadId lead, Moment moment, boolean mayRepeat) {
        Reading before = ledger.lock(lead);
        HeatRules rules = measures.rules();
        if (mayRepeat || !moment.at().isAfter(before.settledAt())) {
            return replayed(lead, before, rules);
        }
        Replay next = Thermometer.advance(before, moment, rules, measures.now());
        trail.add(lead, next.steps());
        return settled(lead, shownNow(before, rules), next, rules);
    }

    /** Judges the whole past of a lead again. */
    Turn replay(LeadId lead) {
        return replayed(lead, ledger.lock(lead), measures.rules());
    }

    private Turn replayed(LeadId lead, Reading before, HeatRules rules) {
        Replay all = past.replay(lead, rules, measures.now());
        trail.replace(lead, all.steps());
        return settled(lead, shownNow(before, rules), all, rules);
    }

    /** Lets time pass for a lead whose row is locked. */
    Turn cool(HeatLedger.Locked due) {
        HeatRules rules = measures.rules();
        Replay next = Thermometer.wait(due.reading(), rules, measures.now());
        trail.add(due.lead(), next.steps());
        return settled(due.lead(), due.reading().shown(), next, rules);
    }

    private Turn settled(LeadId lead, Temperature before, Replay next, HeatRules rules) {
        ledger.store(lead, next.reading(), rules);
        return new Turn(before, next.reading().shown());
    }

    /** What would be shown now without the fact: the job that cools may be minutes behind. */
    private Temperature shownNow(Reading before, HeatRules rules) {
        return Thermometer.wait(before, rules, measures.now()).reading().shown();
    }

    Instant now() {
        return measures.now();
    }

    boolean isWarm(LeadId lead) {
        return shownAt(lead, measures.now()) != Temperature.COLD;
    }

    /** The shown temperature as it was, or is, at a moment. */
    Temperature shownAt(LeadId lead, Instant at) {
        Reading reading = ledger.read(lead);
        if (!at.isBefore(reading.settledAt())) {
            return Thermometer.wait(reading, measures.rules(), at).reading().shown();
        }
        List<TemperatureStep> steps =
                trail.of(lead).stream().map(TemperatureTrail.Kept::step).toList();
        return steps.stream()
                .filter(step -> !step.at().isAfter(at))
                .reduce((earlier, later) -> later)
                .map(TemperatureStep::to)
                .orElse(Temperature.COLD);
    }
}
