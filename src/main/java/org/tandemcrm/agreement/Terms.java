package org.tandemcrm.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.InvalidInput.Flaw;

/**
 * What both sides promise; of warm leads either their number or their expected value.
 *
 * @param warmLeads how many leads marketing makes warm
 * @param leadValue what the leads that marketing makes warm are worth together
 * @param hotHours working hours within which a hot lead hears from sales
 * @param warmHours the same for a warm lead
 * @param inTimeShare in how many of a hundred cases, at least
 * @param attempts how often sales tries before it calls a lead unreachable
 * @param feedbackDays working days within which sales accepts a lead or hands it back
 */
public record Terms(
        @Nullable Integer warmLeads,
        @Nullable BigDecimal leadValue,
        int hotHours,
        int warmHours,
        int inTimeShare,
        int attempts,
        int feedbackDays,
        @Nullable String note) {

    private static final int MOST_LEADS = 1_000_000;
    private static final BigDecimal MOST_VALUE = new BigDecimal("1000000000000");
    private static final int MOST_HOURS = 400;
    private static final int MOST_ATTEMPTS = 50;
    private static final int MOST_DAYS = 60;
    private static final int LONGEST = 2000;

    public Terms {
        note = note == null || note.isBlank() ? null : note.strip();
    }

    List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        marketing(flaws);
        hours(flaws);
        check(flaws, "inTimeShare", inTimeShare, 100);
        check(flaws, "attempts", attempts, MOST_ATTEMPTS);
        check(flaws, "feedbackDays", feedbackDays, MOST_DAYS);
        if (note != null && note.length() > LONGEST) {
            flaws.add(new Flaw("note", "At most %,d characters.".formatted(LONGEST)));
        }
        return flaws;
    }

    private void marketing(List<Flaw> flaws) {
        if (warmLeads == null && leadValue == null) {
            flaws.add(new Flaw("warmLeads", "Promise a number of warm leads, or their value."));
        } else if (warmLeads != null && leadValue != null) {
            flaws.add(new Flaw("leadValue", "Promise either the number or the value, not both."));
        } else if (warmLeads != null && (warmLeads < 1 || warmLeads > MOST_LEADS)) {
            flaws.add(new Flaw("warmLeads", "Give between 1 and %,d.".formatted(MOST_LEADS)));
        } else if (leadValue != null
                && (leadValue.signum() <= 0
                        || leadValue.compareTo(MOST_VALUE) > 0
                        || leadValue.stripTrailingZeros().scale() > 2)) {
            flaws.add(new Flaw("leadValue", "Give an amount above zero, to the cent."));
        }
    }

    private void hours(List<Flaw> flaws) {
        check(flaws, "hotHours", hotHours, MOST_HOURS);
        check(flaws, "warmHours", warmHours, MOST_HOURS);
        if (hotHours > warmHours && warmHours > 0 && hotHours <= MOST_HOURS) {
            flaws.add(new Flaw("hotHours", "A hot lead waits no longer than a warm one."));
        }
    }

    private static void check(List<Flaw> flaws, String field, int number, int most) {
        if (number < 1 || number > most) {
            flaws.add(new Flaw(field, "Give between 1 and %d.".formatted(most)));
        }
    }
}
