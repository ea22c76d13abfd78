package org.tandemcrm.lead.fit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.Fit;

/**
 * How well a buyer fits, and why.
 *
 * @param letter none where nothing that the rules ask about is known
 * @param score 1 for the best buyer there could be; below zero where more speaks against than for
 */
public record Judgement(@Nullable Fit letter, double score, List<Line> lines) {

    public Judgement {
        lines = List.copyOf(lines);
    }

    /**
     * What one rule says.
     *
     * @param value what is known of the buyer
     * @param matches null where nothing is known
     */
    public record Line(
            FitField field,
            String rule,
            int weight,
            @Nullable String value,
            @Nullable Boolean matches) {

        /** What the rule adds to the sum. */
        public int counted() {
            return Boolean.TRUE.equals(matches) ? weight : 0;
        }
    }

    /** Whole percent of the best buyer there could be. */
    public long percent() {
        return Math.round(score * 100);
    }

    /** Smaller is better; whoever is not known stands between B and C. */
    static int rank(@Nullable Fit letter) {
        return letter == null ? UNKNOWN : letter.ordinal() * STEP;
    }

    /** Nobody knows whether they fit: not worse than those of whom one knows that they don't. */
    private static final int UNKNOWN = 15;

    private static final int STEP = 10;
}
