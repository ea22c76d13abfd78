package org.tandemcrm.lead;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The decayed sum of a lead's evidence, in points, as it was at one moment. It halves with every
 * half-life; the key orders leads by their heat at any later moment without rewriting one (forward
 * decay: Cormode, Shkapenyuk, Srivastava and Xu, ICDE 2009).
 */
record Heat(double points, Instant at) {

    private static final double MICROS_PER_DAY = 86_400_000_000d;
    private static final double LN_2 = Math.log(2);

    static Heat none(Instant at) {
        return new Heat(0, at);
    }

    /** The points that are left at another moment. */
    double on(Instant moment, double halfLifeDays) {
        return points * Math.pow(2, -days(at, moment) / halfLifeDays);
    }

    Heat plus(double more, Instant moment, double halfLifeDays) {
        return new Heat(on(moment, halfLifeDays) + more, moment);
    }

    /** When so many points are left; the first microsecond on which they are not exceeded. */
    Instant falls(double to, double halfLifeDays) {
        double micros = halfLifeDays * log2(points / to) * MICROS_PER_DAY;
        return at.plus(Math.max(1, (long) Math.ceil(micros)), ChronoUnit.MICROS);
    }

    /** Days since 1970 plus half-life times log2 of the points; null if there is no heat. */
    @Nullable Double key(double halfLifeDays) {
        return points > 0 ? days(Instant.EPOCH, at) + halfLifeDays * log2(points) : null;
    }

    static double days(Instant from, Instant to) {
        return ChronoUnit.MICROS.between(from, to) / MICROS_PER_DAY;
    }

    private static double log2(double value) {
        return Math.log(value) / LN_2;
    }
}
