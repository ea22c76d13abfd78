package org.tandemcrm.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/**
 * A deal as its page shows it; amounts in the company's currency.
 *
 * @param margin as somebody stated it
 * @param lines what its lines add up to; without margins for who may not see them
 * @param closure how it ended, absent while it is open
 */
public record DealCard(
        DealId id,
        long version,
        long number,
        LeadId leadId,
        @Nullable ContactId contactId,
        @Nullable CompanyId companyId,
        String name,
        @Nullable String contactName,
        @Nullable String companyName,
        Stage stage,
        String stageLabel,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal margin,
        @Nullable LineTotals lines,
        @Nullable BigDecimal budget,
        @Nullable String competitors,
        @Nullable LocalDate expectedCloseOn,
        Instant acceptedAt,
        Instant stageSince,
        @Nullable UserId assigneeId,
        @Nullable String assigneeName,
        @Nullable Closure closure) {

    public boolean open() {
        return closure == null;
    }

    public boolean won() {
        return closure instanceof Closure.Won;
    }

    /** OPEN, WON or LOST. */
    public String state() {
        return closure == null ? "OPEN" : closure.fold(won -> "WON", lost -> "LOST");
    }

    public @Nullable LocalDate closedOn() {
        return closure == null ? null : closure.closedOn();
    }

    /** One's own and the pool's; everybody's for an owner. */
    public boolean mayBeWorkedBy(Viewer viewer) {
        return DealFile.mayWork(assigneeId, viewer);
    }
}
