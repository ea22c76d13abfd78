package org.tandemcrm.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence as the thermometer weighs it.
 *
 * @param what the words that a person reads, as in "Replied to Spring mailing"
 */
record Fact(
        EvidenceKind kind,
        Instant at,
        double points,
        @Nullable UUID campaign,
        @Nullable UUID contact,
        String what) {

    /** By time and weight, and then by what it is: never by when it was written down. */
    static final Comparator<Fact> ORDER =
            Comparator.comparing(Fact::at)
                    .thenComparing(Fact::points, Comparator.reverseOrder())
                    .thenComparing(Fact::kind)
                    .thenComparing(Fact::campaign, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Fact::contact, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Fact::what);

    /** What repeats of one day have in common. */
    record Sort(
            EvidenceKind kind, @Nullable UUID campaign, @Nullable UUID contact, LocalDate day) {}

    Sort sort(ZoneId zone) {
        return new Sort(kind, campaign, contact, LocalDate.ofInstant(at, zone));
    }

    /** Whether they came to us themselves: that ends a temperature set to cold by hand. */
    boolean isPlainInterest() {
        return kind == EvidenceKind.ASKED_PRICE || kind == EvidenceKind.CALLED;
    }
}
