package org.tandemcrm.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.user.UserId;

/**
 * One thing that happened with a contact, or with a company of which no person is known.
 *
 * @param ref the record behind it (a response, a touch, a deal…)
 * @param title the sentence that the timeline shows
 * @param detail further text as it was typed
 * @param actor who of us did it, if somebody did
 */
public record TimelineEntry(
        @Nullable ContactId contactId,
        @Nullable CompanyId companyId,
        Instant at,
        TimelineKind kind,
        UUID ref,
        String title,
        @Nullable String detail,
        @Nullable UserId actor) {}
