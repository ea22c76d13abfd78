package org.tandemcrm.lead;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.user.UserId;

/**
 * A lead for which a salesperson is looked for.
 *
 * @param formerly whose it was; never chosen again
 */
public record Prospect(
        LeadId id,
        @Nullable ContactId contact,
        @Nullable CompanyId company,
        @Nullable UserId formerly) {}
