package org.tandemcrm.lead;

import java.time.LocalDate;
import java.util.Optional;
import org.tandemcrm.firm.WorkingCalendar;
import org.tandemcrm.touch.NextStep;
import org.tandemcrm.touch.Outcome;

/** What usually comes after a touch, and after how many working days. */
public final class UsualStep {

    private UsualStep() {}

    /** The step after a touch that ended so on that day; empty where nothing is usual. */
    public static Optional<NextStep> after(
            Outcome outcome, LocalDate day, WorkingCalendar calendar) {
        return switch (outcome) {
            case NO_ANSWER -> in(1, "Try again", day, calendar);
            case LEFT_MESSAGE -> in(2, "Try again", day, calendar);
            case TALKED -> in(5, "Follow up", day, calendar);
            case ASKED_PRICE -> in(1, "Send the offer", day, calendar);
            case SENT_MATERIAL -> in(3, "Ask what they think of it", day, calendar);
            case MEETING_SET, NOT_NOW, WRONG_PERSON, OTHER -> Optional.empty();
        };
    }

    private static Optional<NextStep> in(
            int days, String what, LocalDate day, WorkingCalendar calendar) {
        return Optional.of(new NextStep(what, calendar.plusDays(day, days), null));
    }
}
