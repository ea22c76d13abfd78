package org.tandemcrm.lead.likelihood;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemcrm.shared.Ids;

/** Learns from the closed leads and foretells the open ones. */
@Component
class Learning {

    /** Fewer of either teach chance, not likelihood. */
    static final int LEAST_OF_EACH = 50;

    private static final int BATCH = 1_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Handoffs handoffs;
    private final Lessons lessons;
    private final Scores scores;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Learning(
            Handoffs handoffs,
            Lessons lessons,
            Scores scores,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.handoffs = handoffs;
        this.lessons = lessons;
        this.scores = scores;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    Lesson learn() {
        while (catchUp() == BATCH) {
            // Each batch is a transaction of its own.
        }
        Lesson lesson = lesson(handoffs.closed());
        transaction.executeWithoutResult(
                status -> {
                    lessons.keep(lesson);
                    scores.scoreAll(lesson);
                });
        showAll();
        return lesson;
    }

    private void showAll() {
        Optional<UUID> reached = Optional.of(BEFORE_ALL);
        while (reached.isPresent()) {
            UUID after = reached.get();
            reached = transaction.execute(status -> scores.show(after));
        }
    }

    private int catchUp() {
        Integer some = transaction.execute(status -> handoffs.catchUp(BATCH));
        return some == null ? 0 : some;
    }

    private Lesson lesson(List<Example> closed) {
        int won = (int) closed.stream().filter(Example::won).count();
        int lost = closed.size() - won;
        boolean enough = won >= LEAST_OF_EACH && lost >= LEAST_OF_EACH;
        return new Lesson(
                Ids.next(),
                clock.instant(),
                won,
                lost,
                enough ? Learner.learn(closed) : null,
                enough ? TimeSplit.measure(closed).orElse(null) : null);
    }
}
