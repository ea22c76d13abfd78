package org.tandemcrm.deal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.InvalidInput.Flaw;

/** What a customer was promised, and by when. */
public record PromiseDetails(String what, @Nullable LocalDate on) {

    private static final int LONGEST = 500;

    public PromiseDetails {
        what = what.strip();
    }

    void judge(String place, List<Flaw> flaws) {
        if (what.isEmpty()) {
            flaws.add(new Flaw(place + "what", "Say what was promised."));
        } else if (what.length() > LONGEST) {
            flaws.add(new Flaw(place + "what", "At most %d characters.".formatted(LONGEST)));
        }
        if (on == null) {
            flaws.add(new Flaw(place + "on", "Say by when."));
        } else if (on.getYear() < 1900 || on.getYear() > 2200) {
            flaws.add(new Flaw(place + "on", "Give a year between 1900 and 2200."));
        }
    }
}
