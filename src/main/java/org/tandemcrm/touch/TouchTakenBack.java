package org.tandemcrm.touch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.ContactId;

/**
 * Whoever logged a touch takes it back in the first minute. Listeners run in the transaction,
 * before the touch itself goes.
 */
public record TouchTakenBack(
        TouchId touch, ContactId contact, @Nullable UUID pursuit, Instant recordedAt) {}
