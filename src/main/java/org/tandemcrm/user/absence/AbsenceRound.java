package org.tandemcrm.user.absence;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemcrm.user.Absence;
import org.tandemcrm.user.AbsenceBegan;
import org.tandemcrm.user.AbsenceEnded;

/**
 * Notices absences that begin and end, each in a transaction of its own. Its row is locked and
 * skipped by others, so that each is noticed once, on any number of instances.
 */
@Component
class AbsenceRound {

    private final AbsenceBook book;
    private final Almanac almanac;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    AbsenceRound(
            AbsenceBook book,
            Almanac almanac,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.book = book;
        this.almanac = almanac;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Returns how many absences began or ended. */
    int run() {
        int noticed = 0;
        while (Boolean.TRUE.equals(transaction.execute(status -> begin()))) {
            noticed++;
        }
        while (Boolean.TRUE.equals(transaction.execute(status -> end()))) {
            noticed++;
        }
        return noticed;
    }

    private boolean begin() {
        Optional<Absence> next = book.nextToBegin(almanac.today());
        next.ifPresent(
                absence -> {
                    book.begin(absence.id(), almanac.now());
                    if (!absence.to().isBefore(almanac.today())) {
                        events.publishEvent(new AbsenceBegan(absence));
                    }
                });
        return next.isPresent();
    }

    private boolean end() {
        Optional<Absence> next = book.nextToEnd(almanac.today());
        next.ifPresent(
                absence -> {
                    book.end(absence.id(), almanac.now());
                    events.publishEvent(new AbsenceEnded(absence));
                });
        return next.isPresent();
    }
}
