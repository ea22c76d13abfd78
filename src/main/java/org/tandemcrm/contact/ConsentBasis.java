package org.tandemcrm.contact;

import org.jspecify.annotations.Nullable;

/**
 * What an answer rests on.
 *
 * @param wording the very words that the person read, where there were any
 * @param version of those words
 * @param source where they stood, as in "Form Price list"
 */
public record ConsentBasis(
        ConsentHow how,
        @Nullable String wording,
        @Nullable Integer version,
        @Nullable String source) {

    public static final ConsentBasis BY_HAND = of(ConsentHow.HAND);
    public static final ConsentBasis IMPORTED = of(ConsentHow.IMPORT);

    /** An answer without words that were shown. */
    public static ConsentBasis of(ConsentHow how) {
        return new ConsentBasis(how, null, null, null);
    }

    /** An answer without words that were shown, from there. */
    public static ConsentBasis of(ConsentHow how, @Nullable String source) {
        return new ConsentBasis(how, null, null, source);
    }
}
