package org.tandemcrm.lead.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.BuyingRole;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.lead.NewStakeholder;

/** A person's part in a purchase, as somebody fills it in. */
record StakeholderForm(
        @Nullable ContactId contactId,
        @NotBlank(message = "Say who.") @Size(max = 200) @Nullable String person,
        @Nullable BuyingRole role,
        @Size(max = 200) @Nullable String attitude) {

    NewStakeholder of(ContactId contact) {
        return new NewStakeholder(contact, role, attitude);
    }
}
