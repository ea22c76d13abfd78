package org.tandemcrm.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody noticed about a lead and that is neither a response nor a touch.
 *
 * @param cause what happened, in the words of whoever noticed it
 */
public record NewFact(EvidenceKind kind, Instant occurredAt, @Nullable String cause) {}
