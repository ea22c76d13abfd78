package org.tandemcrm.touch;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed to do next.
 *
 * @param at the hour, where one was promised
 */
public record NextStep(String what, LocalDate on, @Nullable Instant at) {}
