package org.tandemcrm.mailing.inbox;

import org.jspecify.annotations.Nullable;

/**
 * How a reading went.
 *
 * @param fresh how many messages were new
 * @param trouble why it broke off, if it did
 */
public record ReadingResult(int fresh, @Nullable String trouble) {}
