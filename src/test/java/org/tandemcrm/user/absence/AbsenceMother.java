package org.tandemcrm.user.absence;

import java.time.LocalDate;
import org.springframework.context.ApplicationContext;
import org.tandemcrm.user.AbsenceId;
import org.tandemcrm.user.UserId;

/** Absences of tests, planned and noticed as they really are. */
public final class AbsenceMother {

    private final AbsenceDesk desk;
    private final AbsenceRound round;

    public AbsenceMother(ApplicationContext context) {
        this.desk = context.getBean(AbsenceDesk.class);
        this.round = context.getBean(AbsenceRound.class);
    }

    public AbsenceId plan(UserId person, LocalDate from, LocalDate to, UserId deputy) {
        return desk.plan(person, new NewAbsence(from, to, deputy));
    }

    public AbsenceId plan(UserId person, LocalDate from, LocalDate to) {
        return plan(person, from, to, null);
    }

    /** What the job does; returns how many began or ended. */
    public int notice() {
        return round.run();
    }
}
