package org.tandemcrm.lead;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.user.UserId;

/**
 * What a deal takes over from the lead that a salesperson accepted.
 *
 * @param by whose deal it is: the lead's salesperson, or whoever accepted it from the pool
 */
public record Acceptance(
        LeadId lead,
        @Nullable ContactId contactId,
        @Nullable CompanyId companyId,
        String name,
        @Nullable String interest,
        UserId by) {}
