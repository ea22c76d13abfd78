package org.tandemcrm.dashboard.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a deal has been through.
 *
 * @param visits the stages it reached, the earliest first; at least one
 * @param endedOn the day of its close; absent while it is open
 * @param won whether it was won; of no meaning while it is open
 * @param amount what it is or was worth, where that is known
 */
record Course(
        List<Visit> visits, @Nullable LocalDate endedOn, boolean won, @Nullable BigDecimal amount) {

    /** A stage and the day on which it was reached. */
    record Visit(String stage, LocalDate from) {}

    Course {
        visits = List.copyOf(visits);
    }

    LocalDate acceptedOn() {
        return visits.get(0).from();
    }

    /** The same deal as it stood at the beginning of a day: what came later is not known yet. */
    Course asOf(LocalDate day) {
        LocalDate ended = endedOn != null && endedOn.isBefore(day) ? endedOn : null;
        List<Visit> known = visits.stream().filter(visit -> visit.from().isBefore(day)).toList();
        return new Course(
                known.isEmpty() ? visits.subList(0, 1) : known,
                ended,
                ended != null && won,
                amount);
    }

    boolean existsOn(LocalDate day) {
        return acceptedOn().isBefore(day);
    }

    boolean isOpen() {
        return endedOn == null;
    }

    boolean isWon() {
        return endedOn != null && won;
    }

    /** The stage at the beginning of a day. */
    String stageOn(LocalDate day) {
        String stage = visits.get(0).stage();
        for (Visit visit : visits) {
            if (!visit.from().isAfter(day)) {
                stage = visit.stage();
            }
        }
        return stage;
    }

    /** Whole weeks from its acceptance to a day. */
    int weeksOn(LocalDate day) {
        return (int) (ChronoUnit.DAYS.between(acceptedOn(), day) / 7);
    }
}
