package org.tandemcrm.deal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.tandemcrm.shared.Share;

/**
 * A stage as the owner set it up.
 *
 * @param needs what must be known before a deal may pass it
 * @param typedShare how many of a hundred deals that reach it the owner expects to be won
 * @param learned how many of the last closed deals that reached it were won
 * @param idleDays after how many days without a touch and a move a deal stands still here
 * @param retired whether no deal may be moved to it any more
 */
public record StageCard(
        Stage stage,
        long version,
        String label,
        int position,
        Set<StageNeed> needs,
        int typedShare,
        Share learned,
        int idleDays,
        boolean retired) {

    /** From so many closed deals on the company's own history counts, not the typed share. */
    public static final int ENOUGH = 30;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    public StageCard {
        needs = Set.copyOf(needs);
    }

    public boolean isLearned() {
        return learned.whole() >= ENOUGH;
    }

    /** The share by which a forecast weighs a deal that stands here, in percent. */
    public BigDecimal chance() {
        return isLearned()
                ? BigDecimal.valueOf(learned.part())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(learned.whole()), DECIMALS, RoundingMode.HALF_UP)
                : BigDecimal.valueOf(typedShare);
    }
}
