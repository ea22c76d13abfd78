package org.tandemcrm.mailing.inbox;

import org.jspecify.annotations.Nullable;

/**
 * How a reading went.
 *
 * @param fresh how many messages were new
 * @param more whether there are more than were taken at once
 * @param trouble why it broke off, if it did
 */
public record ReadingResult(int fresh, boolean more, @Nullable String trouble) {}
