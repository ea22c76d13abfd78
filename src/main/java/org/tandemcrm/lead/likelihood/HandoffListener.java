package org.tandemcrm.lead.likelihood;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tandemcrm.lead.Temperature;
import org.tandemcrm.lead.TemperatureChanged;
import org.tandemcrm.lead.likelihood.HandoffReading.Moment;

/** Takes down what is known of a lead when it becomes warm, in the transaction of that fact. */
@Component
class HandoffListener {

    /** What lies further back is history: of it nobody can say now what was known then. */
    private static final Duration NOW = Duration.ofHours(24);

    private final Handoffs handoffs;
    private final Scores scores;
    private final EntityManager entities;
    private final Clock clock;

    HandoffListener(Handoffs handoffs, Scores scores, EntityManager entities, Clock clock) {
        this.handoffs = handoffs;
        this.scores = scores;
        this.entities = entities;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(TemperatureChanged changed) {
        boolean handedOff = changed.from() == Temperature.COLD;
        if (handedOff && changed.at().isAfter(clock.instant().minus(NOW))) {
            entities.flush();
            handoffs.take(new Moment(changed.lead().value(), changed.at()));
            scores.score(changed.lead());
        }
    }
}
