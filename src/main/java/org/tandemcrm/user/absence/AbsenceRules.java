package org.tandemcrm.user.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.user.Absence;

/** What an absence must keep to, each reason at its field. */
final class AbsenceRules {

    private static final int LONGEST_YEARS = 2;

    private final LocalDate today;
    private final List<Flaw> flaws = new ArrayList<>();

    private AbsenceRules(LocalDate today) {
        this.today = today;
    }

    /**
     * @param others the person's absences that are not over
     * @param deputyIsFit whether the deputy is somebody else who can sign in
     * @throws InvalidInput with every reason against it
     */
    static void check(
            NewAbsence wanted, LocalDate today, List<Absence> others, boolean deputyIsFit) {
        var rules = new AbsenceRules(today);
        rules.days(wanted.from(), wanted.to(), others);
        if (!deputyIsFit) {
            rules.flaws.add(new Flaw("deputy", "Choose somebody else who works here."));
        }
        if (!rules.flaws.isEmpty()) {
            throw new InvalidInput(rules.flaws);
        }
    }

    private void days(@Nullable LocalDate from, @Nullable LocalDate to, List<Absence> others) {
        if (from == null) {
            flaws.add(new Flaw("from", "Say on which day it begins."));
        }
        if (to == null) {
            flaws.add(new Flaw("to", "Say which day is the last."));
        }
        if (from == null || to == null) {
            return;
        }
        if (to.isBefore(from)) {
            flaws.add(new Flaw("to", "It ends before it begins."));
        } else if (to.isBefore(today)) {
            flaws.add(new Flaw("to", "These days are over already."));
        } else if (to.isAfter(today.plusYears(LONGEST_YEARS))) {
            flaws.add(new Flaw("to", "Choose a day within the next two years."));
        } else {
            others.stream()
                    .filter(other -> !other.from().isAfter(to) && !other.to().isBefore(from))
                    .findFirst()
                    .ifPresent(other -> flaws.add(overlap(other)));
        }
    }

    private static Flaw overlap(Absence other) {
        return new Flaw(
                "from",
                "From %s to %s is planned already. Break that off first, or choose other days."
                        .formatted(other.from(), other.to()));
    }
}
