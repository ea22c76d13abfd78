package org.tandemcrm.user.absence.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.absence.NewAbsence;

/** What somebody types about an absence. */
record AbsenceForm(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String deputy) {

    static AbsenceForm empty() {
        return new AbsenceForm(null, null, null);
    }

    /**
     * @throws InvalidInput at "deputy"
     */
    NewAbsence wanted() {
        return new NewAbsence(from, to, chosen());
    }

    private @Nullable UserId chosen() {
        if (deputy == null || deputy.isBlank()) {
            return null;
        }
        try {
            return UserId.of(deputy);
        } catch (IllegalArgumentException noId) {
            throw new InvalidInput("deputy", "Choose somebody else who works here.");
        }
    }
}
