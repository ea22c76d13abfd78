package org.tandemcrm.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.CompanyId;
import org.tandemcrm.contact.ContactId;

/** A response to a campaign as a list shows it. */
public record ResponseRow(
        ResponseId id,
        ContactId contactId,
        String name,
        @Nullable CompanyId companyId,
        @Nullable String companyName,
        ResponseKind kind,
        @Nullable Channel channel,
        Instant occurredAt,
        @Nullable String note,
        @Nullable String recordedBy) {}
