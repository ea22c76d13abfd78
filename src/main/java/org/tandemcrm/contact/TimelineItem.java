package org.tandemcrm.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a timeline as a page shows it, with the names of the people in it.
 *
 * @param href the page of what the line tells, if it has one
 */
public record TimelineItem(
        @Nullable ContactId contactId,
        @Nullable String contactName,
        Instant at,
        TimelineKind kind,
        UUID ref,
        String title,
        @Nullable String detail,
        @Nullable String actorName,
        @Nullable String href) {}
