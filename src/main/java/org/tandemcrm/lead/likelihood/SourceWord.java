package org.tandemcrm.lead.likelihood;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Folded;

/** A source as the formula knows it: however it was written, and never longer than it needs. */
final class SourceWord {

    private static final int LONGEST = 80;

    private SourceWord() {}

    static @Nullable String of(@Nullable String source) {
        if (source == null || source.isBlank()) {
            return null;
        }
        String folded = Folded.fold(source);
        return folded.substring(0, Math.min(folded.length(), LONGEST));
    }
}
