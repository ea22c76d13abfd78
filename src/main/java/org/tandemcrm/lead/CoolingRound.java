package org.tandemcrm.lead;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the leads that cross a threshold by now, and only these. Their rows are locked and
 * skipped by others, so that every crossing is recorded once, on any number of instances.
 */
@Component
class CoolingRound {

    private static final int BATCH = 200;

    private final HeatLedger ledger;
    private final Temperatures temperatures;
    private final CoolingOutcome outcome;
    private final TransactionTemplate transaction;

    CoolingRound(
            HeatLedger ledger,
            Temperatures temperatures,
            CoolingOutcome outcome,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.temperatures = temperatures;
        this.outcome = outcome;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Returns how many leads it changed. */
    int run() {
        int all = 0;
        int some;
        do {
            some = transaction.execute(status -> batch());
            all += some;
        } while (some == BATCH);
        return all;
    }

    private int batch() {
        List<HeatLedger.Locked> due = ledger.lockDue(temperatures.now(), BATCH);
        due.forEach(lead -> outcome.of(lead.lead(), temperatures.cool(lead)));
        outcome.place(due.stream().map(HeatLedger.Locked::lead).toList());
        return due.size();
    }
}
