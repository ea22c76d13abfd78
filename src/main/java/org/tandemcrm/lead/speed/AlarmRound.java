package org.tandemcrm.lead.speed;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the clocks whose next alarm has come, and only these. Their rows are locked and
 * skipped by others, so that everybody hears of each step once, on any number of instances.
 */
@Component
class AlarmRound {

    private static final int BATCH = 100;

    private final Alarms alarms;
    private final AlarmBell bell;
    private final TransactionTemplate transaction;

    AlarmRound(Alarms alarms, AlarmBell bell, PlatformTransactionManager transactions) {
        this.alarms = alarms;
        this.bell = bell;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Returns how many clocks it looked at. */
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
        List<RunningClock> due = alarms.lockDue(BATCH);
        List<AlarmBell.Alarm> come =
                due.stream()
                        .map(clock -> new AlarmBell.Alarm(clock, clock.nextStep(alarms.now())))
                        .toList();
        bell.ring(come);
        come.forEach(alarm -> alarms.done(alarm.waiting(), alarm.step()));
        return due.size();
    }
}
