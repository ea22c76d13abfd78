package org.tandemcrm.lead;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges leads anew whose heat was reckoned by rules that the owner has changed since. */
@Component
class Rejudging {

    private static final int BATCH = 200;

    private final HeatLedger ledger;
    private final Temperatures temperatures;
    private final CoolingOutcome outcome;
    private final Measures measures;

    Rejudging(
            HeatLedger ledger,
            Temperatures temperatures,
            CoolingOutcome outcome,
            Measures measures) {
        this.ledger = ledger;
        this.temperatures = temperatures;
        this.outcome = outcome;
        this.measures = measures;
    }

    @Transactional(readOnly = true)
    public long waiting() {
        return ledger.behind(measures.scales());
    }

    /**
     * Judges some of them, and tells how many; none if no lead is behind that nobody else is at.
     */
    @Transactional
    public int some() {
        Scales scales = measures.scales();
        List<HeatLedger.Locked> behind = ledger.lockBehind(scales, BATCH);
        behind.forEach(
                lead -> outcome.ofOtherRules(lead.lead(), temperatures.rejudge(lead, scales)));
        outcome.place(behind.stream().map(HeatLedger.Locked::lead).toList());
        return behind.size();
    }
}
