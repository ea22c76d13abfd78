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
        HeatLedger.Locked locked = ledger.lock(lead);
        Reading before = locked.reading();
        Scales scales = measures.scales();
        if (mayRepeat || locked.isBehind(scales) || !moment.at().isAfter(before.settledAt())) {
            return replayed(locked, scales);
        }
        Replay next = Thermometer.advance(before, moment, scales.present(), measures.now());
        trail.add(lead, next.steps());
        return settled(lead, shownNow(before, scales), next, scales);
    }

    /** Judges the whole past of a lead again. */
    Turn replay(LeadId lead) {
        return replayed(ledger.lock(lead), measures.scales());
    }

    private Turn replayed(HeatLedger.Locked locked, Scales scales) {
        if (locked.isBehind(scales)) {
            past.repoint(locked.lead(), locked.judgedBy());
        }
        Replay all = past.replay(locked.lead(), scales, measures.now());
        trail.replace(locked.lead(), all.steps());
        return settled(locked.lead(), shownNow(locked.reading(), scales), all, scales);
    }

    /** Lets time pass for a lead whose row is locked. */
    Turn cool(HeatLedger.Locked due) {
        Scales scales = measures.scales();
        if (due.isBehind(scales)) {
            return rejudge(due, scales);
        }
        Replay next = Thermometer.wait(due.reading(), scales.present(), measures.now());
        trail.add(due.lead(), next.steps());
        return settled(due.lead(), due.reading().shown(), next, scales);
    }

    /** Judges a lead by rules that hold since it was judged last. */
    Turn rejudge(HeatLedger.Locked behind, Scales scales) {
        return new Turn(behind.reading().shown(), replayed(behind, scales).after());
    }

    private Turn settled(LeadId lead, Temperature before, Replay next, Scales scales) {
        ledger.store(lead, next.reading(), scales);
        return new Turn(before, next.reading().shown());
    }

    /** What would be shown now without the fact: the job that cools may be minutes behind. */
    private Temperature shownNow(Reading before, Scales scales) {
        return Thermometer.wait(before, scales.present(), measures.now()).reading().shown();
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
