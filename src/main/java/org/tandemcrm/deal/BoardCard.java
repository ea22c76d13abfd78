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
 * @param column the key of the column in which it stands
 * @param idle whether nothing happened for longer than its stage allows
 * @param idleDays how many days that are
 * @param nextStep what was agreed to do next, the first due
 */
public record BoardCard(
        DealId id,
        long number,
        Stage stage,
        String column,
        String name,
        @Nullable String companyName,
        @Nullable BigDecimal amount,
        @Nullable LocalDate expectedCloseOn,
        Instant stageSince,
        @Nullable UserId assigneeId,
        @Nullable String assigneeName,
        boolean idle,
        int idleDays,
        @Nullable String nextStep,
        @Nullable LocalDate nextOn) {

    /** One's own and the pool's; everybody's for an owner. */
    public boolean mayBeWorkedBy(Viewer viewer) {
        return DealFile.mayWork(assigneeId, viewer);
    }
}
