package org.tandemcrm.deal;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.LeadMemory;
import org.tandemcrm.user.UserId;

/**
 * A deal that was closed.
 *
 * @param at when the day of the close began, where the company sits
 * @param assignee who has it; absent for nobody
 * @param amount absent for one that was lost
 * @param days whole days from its acceptance to its close
 */
record KeptClosing(
        UUID lead, long at, @Nullable UserId assignee, @Nullable BigDecimal amount, int days)
        implements LeadMemory.Row {}
