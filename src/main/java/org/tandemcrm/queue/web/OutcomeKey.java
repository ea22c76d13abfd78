package org.tandemcrm.queue.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a touch can end, with the digit that chooses it.
 *
 * @param counts what it is as evidence, as in "asked for a price"; null if it is none
 * @param what the next step that is usual then
 */
record OutcomeKey(
        String value,
        String label,
        int key,
        @Nullable String counts,
        @Nullable String what,
        @Nullable LocalDate on) {}
