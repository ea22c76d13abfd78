package org.tandemcrm.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a funnel, which may consist of several parts.
 *
 * @param href the list behind the step, or null
 * @param note what lies between this step and the one before, as in "6 days", or null
 */
public record Step(String label, List<Part> parts, @Nullable String href, @Nullable String note) {

    /**
     * A part of a step.
     *
     * @param kind its colour: accent, cold, warm, hot, good, bad or plain
     */
    public record Part(String name, long count, String kind) {}

    /** A step of a single part. */
    public Step(
            String label, long count, String kind, @Nullable String href, @Nullable String note) {
        this(label, List.of(new Part(label, count, kind)), href, note);
    }

    public long count() {
        return parts.stream().mapToLong(Part::count).sum();
    }
}
