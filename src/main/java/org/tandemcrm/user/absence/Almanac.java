package org.tandemcrm.user.absence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.user.Absence;
import org.tandemcrm.user.AbsenceId;
import org.tandemcrm.user.Absences;
import org.tandemcrm.user.HomeZone;
import org.tandemcrm.user.UserId;

/** Knows the present day of the company, and who is away on it. */
@Component
@Transactional(readOnly = true)
class Almanac implements Absences {

    private final AbsenceBook book;
    private final ObjectProvider<HomeZone> home;
    private final Clock clock;

    Almanac(AbsenceBook book, ObjectProvider<HomeZone> home, Clock clock) {
        this.book = book;
        this.home = home;
        this.clock = clock;
    }

    @Override
    public Set<UserId> away() {
        return Set.copyOf(book.awayOn(today()));
    }

    @Override
    public Optional<Absence> find(AbsenceId id) {
        return book.find(id);
    }

    LocalDate today() {
        HomeZone company = home.getIfAvailable();
        return LocalDate.ofInstant(now(), company == null ? ZoneOffset.UTC : company.zone());
    }

    Instant now() {
        return clock.instant();
    }
}
