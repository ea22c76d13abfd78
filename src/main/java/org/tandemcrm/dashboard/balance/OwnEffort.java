package org.tandemcrm.dashboard.balance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.InvalidInput.Flaw;

/**
 * What the owner says about the effort of selling, in minutes; absent where the records are to
 * tell.
 *
 * @see Effort
 */
public record OwnEffort(
        @Nullable Integer lead, @Nullable Integer deal, @Nullable Integer customers) {

    public static final OwnEffort NONE = new OwnEffort(null, null, null);

    private static final int MOST = 6000;

    List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        check(flaws, "lead", lead, 1);
        check(flaws, "deal", deal, 0);
        check(flaws, "customers", customers, 0);
        return flaws;
    }

    private static void check(
            List<Flaw> flaws, String field, @Nullable Integer minutes, int least) {
        if (minutes != null && (minutes < least || minutes > MOST)) {
            flaws.add(new Flaw(field, "Give between %d and %,d minutes.".formatted(least, MOST)));
        }
    }

    /** What holds: the owner's word, else what is on record, else what is usual. */
    Effort over(OwnEffort recorded) {
        return new Effort(
                first(lead, recorded.lead, Effort.USUAL.lead()),
                first(deal, recorded.deal, Effort.USUAL.deal()),
                first(customers, recorded.customers, Effort.USUAL.customers()));
    }

    private static int first(@Nullable Integer own, @Nullable Integer recorded, int usual) {
        if (own != null) {
            return own;
        }
        return recorded == null ? usual : recorded;
    }
}
