package org.tandemcrm.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;

/** What an owner enters about a stage; the expected share in percent. */
public record StageDetails(String label, Set<StageNeed> needs, int expectedShare, int idleDays) {

    private static final int LONGEST = 60;
    private static final int PERCENT = 100;
    private static final int YEAR = 365;

    public StageDetails {
        label = label.strip();
        needs = Set.copyOf(needs);
    }

    void refuseFlaws() {
        List<Flaw> flaws = new ArrayList<>();
        if (label.isEmpty()) {
            flaws.add(new Flaw("label", "Give the stage a name."));
        } else if (label.length() > LONGEST) {
            flaws.add(new Flaw("label", "A name has at most " + LONGEST + " characters."));
        }
        if (expectedShare < 0 || expectedShare > PERCENT) {
            flaws.add(new Flaw("expectedShare", "A share lies between 0 and 100 percent."));
        }
        if (idleDays < 1 || idleDays > YEAR) {
            flaws.add(new Flaw("idleDays", "Between 1 and 365 days."));
        }
        if (!flaws.isEmpty()) {
            throw new InvalidInput(flaws);
        }
    }
}
