package org.tandemcrm.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.user.UserId;

/**
 * One pursuit of one purchase, about to be opened.
 *
 * @param contactId its main person; an imported lead may know only the company
 * @param interest what they want to buy, if known
 */
public record NewLead(
        @Nullable ContactId contactId,
        @Nullable CompanyId companyId,
        @Nullable String interest,
        @Nullable UserId assigneeId,
        @Nullable String source,
        Instant openedAt) {}
