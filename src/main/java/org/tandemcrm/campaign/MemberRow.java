package org.tandemcrm.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactId;

/**
 * One person whom a campaign was meant for, as a list shows them.
 *
 * @param reached whether anything of it ever came to them
 */
public record MemberRow(
        ContactId contactId,
        String name,
        @Nullable CompanyId companyId,
        @Nullable String companyName,
        @Nullable String email,
        MemberState state,
        Instant stateAt,
        boolean reached) {}
