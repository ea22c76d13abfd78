package org.tandemcrm.dashboard;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Money;

/**
 * One number of the page.
 *
 * @param key its name for programs, once on the page
 * @param definition what exactly is counted, in a sentence or two
 * @param comparison what to compare it with
 * @param href the list of what is counted
 */
public record Figure(
        String key,
        String label,
        String definition,
        Quantity value,
        Comparison comparison,
        String href) {

    /** A number with nothing beside it. */
    public Figure(String key, String label, String definition, Quantity value, String href) {
        this(key, label, definition, value, Comparison.NONE, href);
    }

    /**
     * What stands beside a number; all parts may be missing.
     *
     * @param before the same in the days that it is compared with, called as words say
     * @param change how much more it is than before
     * @param of the number of records that an amount is the sum of, called as their noun says
     */
    public record Comparison(
            @Nullable Money before,
            @Nullable String words,
            @Nullable Change change,
            @Nullable Double ofTarget,
            @Nullable Money target,
            @Nullable Long of,
            @Nullable String noun,
            @Nullable Span span) {

        public static final Comparison NONE =
                new Comparison(null, null, null, null, null, null, null, null);

        public static Comparison between(Money low, Money high) {
            return new Comparison(null, null, null, null, null, null, null, new Span(low, high));
        }

        public static Comparison ofRecords(long records, String noun) {
            return new Comparison(null, null, null, null, null, records, noun, null);
        }

        /** Beside what was before and how much that has changed. */
        public static Comparison with(Money before, String words, @Nullable Change change) {
            return new Comparison(before, words, change, null, null, null, null, null);
        }

        /** The same with a target, and which share of it is reached. */
        public Comparison of(Money target, double reached) {
            return new Comparison(before, words, change, reached, target, of, noun, span);
        }
    }

    /** Less than low in one of ten cases, more than high in another. */
    public record Span(Money low, Money high) {}
}
