package org.tandemcrm.dashboard.cycle;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.lead.LeadMemory;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.UserId;

/**
 * One hand-back and what came of it.
 *
 * @param at in microseconds since 1970
 * @param by who handed the lead back, if that is known
 * @param returned whether it became warm again or was accepted
 * @param won whether it was won
 */
record BackRow(
        UUID lead, long at, HandbackReason reason, @Nullable UUID by, boolean returned, boolean won)
        implements LeadMemory.Row {

    boolean isBy(Salespeople who) {
        return who.isEverybody() || by != null && who.include(new UserId(by));
    }
}
