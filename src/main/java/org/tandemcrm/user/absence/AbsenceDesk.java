package org.tandemcrm.user.absence;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.NotFound;
import org.tandemcrm.user.Absence;
import org.tandemcrm.user.AbsenceEnded;
import org.tandemcrm.user.AbsenceId;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.UserId;

/** Where people say when they are away, and owners say it for them. */
@Service
@Transactional
public class AbsenceDesk {

    private static final int SHOWN = 20;

    private final AbsenceBook book;
    private final Almanac almanac;
    private final Colleagues colleagues;
    private final ApplicationEventPublisher events;

    AbsenceDesk(
            AbsenceBook book,
            Almanac almanac,
            Colleagues colleagues,
            ApplicationEventPublisher events) {
        this.book = book;
        this.almanac = almanac;
        this.colleagues = colleagues;
        this.events = events;
    }

    /** A person's absences, the next first, then those that are over. */
    @Transactional(readOnly = true)
    public List<Absence> of(UserId person) {
        colleagues.mayPlanFor(person);
        return book.of(person, SHOWN);
    }

    /** Who may stand in for the person. */
    @Transactional(readOnly = true)
    public List<Person> deputiesOf(UserId person) {
        return colleagues.of(person);
    }

    /**
     * Plans an absence; one that has begun already is noticed within a minute.
     *
     * @throws InvalidInput with every reason against it
     */
    public AbsenceId plan(UserId person, NewAbsence wanted) {
        UUID by = colleagues.mayPlanFor(person).value();
        book.lock(person);
        List<Absence> others =
                book.of(person, SHOWN).stream().filter(other -> !other.over()).toList();
        AbsenceRules.check(
                wanted, almanac.today(), others, colleagues.mayStandIn(wanted.deputy(), person));
        AbsenceId id = AbsenceId.next();
        book.add(id, person, wanted, almanac.now(), by);
        return id;
    }

    /** Takes back an absence that has not begun; ends one that has. */
    public void breakOff(UserId person, AbsenceId id) {
        colleagues.mayPlanFor(person);
        Absence absence =
                book.find(id)
                        .filter(found -> found.person().equals(person) && !found.over())
                        .orElseThrow(() -> new NotFound("There is no such absence."));
        if (!absence.begun()) {
            book.drop(id);
            return;
        }
        if (book.end(id, almanac.now())) {
            events.publishEvent(new AbsenceEnded(absence));
        }
    }
}
