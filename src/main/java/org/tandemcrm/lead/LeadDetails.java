package org.tandemcrm.lead;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.InvalidInput.Flaw;

/** What a person writes down about a purchase and its buyer. */
public record LeadDetails(
        @Nullable String interest,
        @Nullable String pain,
        @Nullable String gain,
        @Nullable String decisionCriteria) {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 4000;

    public LeadDetails {
        interest = tidied(interest);
        pain = tidied(pain);
        gain = tidied(gain);
        decisionCriteria = tidied(decisionCriteria);
    }

    List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        limit(flaws, "interest", interest, LONGEST_LINE);
        limit(flaws, "pain", pain, LONGEST_TEXT);
        limit(flaws, "gain", gain, LONGEST_TEXT);
        limit(flaws, "decisionCriteria", decisionCriteria, LONGEST_TEXT);
        return flaws;
    }

    private static void limit(List<Flaw> flaws, String field, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            flaws.add(new Flaw(field, "At most %,d characters.".formatted(most)));
        }
    }

    static @Nullable String tidied(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
