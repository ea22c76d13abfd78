package org.tandemcrm.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.BuyingRole;
import org.tandemcrm.contact.ContactId;

/** A person who has a part in the purchase. */
public record Stakeholder(
        ContactId contactId,
        String name,
        @Nullable BuyingRole role,
        @Nullable String attitude,
        @Nullable Instant reachedAt) {

    /** Whether the purchase is theirs to decide or to pay. */
    public boolean decides() {
        return role == BuyingRole.DECISION_MAKER || role == BuyingRole.ECONOMIC_BUYER;
    }

    public boolean reached() {
        return reachedAt != null;
    }
}
