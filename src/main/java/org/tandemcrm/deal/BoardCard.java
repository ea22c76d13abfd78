package org.tandemcrm.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/**
 * A deal as the board shows it.
 *
 * @param idle whether nothing happened for long
 * @param nextStep what was agreed to do next, the first due
 */
public record BoardCard(
        DealId id,
        long number,
        Stage stage,
        String name,
        @Nullable String companyName,
        @Nullable BigDecimal amount,
        @Nullable LocalDate expectedCloseOn,
        Instant stageSince,
        @Nullable UserId assigneeId,
        @Nullable String assigneeName,
        boolean idle,
        @Nullable String nextStep,
        @Nullable LocalDate nextOn) {

    /** One's own and the pool's; everybody's for an owner. */
    public boolean mayBeWorkedBy(Viewer viewer) {
        return DealFile.mayWork(assigneeId, viewer);
    }
}
