package org.tandemcrm.lead;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.BuyingRole;
import org.tandemcrm.contact.ContactId;

/**
 * A person's part in a purchase, as somebody enters it.
 *
 * @param attitude how they stand to it, in a few words
 */
public record NewStakeholder(
        ContactId contactId, @Nullable BuyingRole role, @Nullable String attitude) {

    public NewStakeholder {
        attitude = LeadDetails.tidied(attitude);
    }
}
