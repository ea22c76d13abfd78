package org.tandemcrm.dashboard;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Money;

/**
 * One number of the page.
 *
 * @param definition what exactly is counted, in a sentence or two
 * @param money the number, where it is an amount; else the count is
 * @param line what to compare it with
 * @param href the list of what is counted
 */
public record Figure(
        String key,
        String label,
        String definition,
        @Nullable Money money,
        @Nullable Long count,
        Comparison comparison,
        String href) {

    /** What stands beside a number; all parts may be missing. */
    public record Comparison(
            @Nullable Money before,
            @Nullable Double ofTarget,
            @Nullable Money target,
            @Nullable Long of,
            @Nullable Span span) {

        static final Comparison NONE = new Comparison(null, null, null, null, null);

        Comparison(
                @Nullable Money before,
                @Nullable Double ofTarget,
                @Nullable Money target,
                @Nullable Long of) {
            this(before, ofTarget, target, of, null);
        }

        static Comparison between(Money low, Money high) {
            return new Comparison(null, null, null, null, new Span(low, high));
        }
    }

    /** Less than low in one of ten cases, more than high in another. */
    public record Span(Money low, Money high) {}
}
