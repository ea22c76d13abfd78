package org.tandemcrm.shared;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as microseconds since 1970: as exact as the database keeps them, and eight bytes. */
public final class Micros {

    /** Of what has not come. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final long SECOND = 1_000_000;

    private Micros() {}

    public static long of(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    public static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** Whole seconds from one to the other, rounded down. */
    public static long seconds(long from, long to) {
        return Math.floorDiv(to - from, SECOND);
    }

    /** As SQL, of a column of moments. */
    public static String sql(String column) {
        return "(date_part('epoch', %s) * 1000000)::bigint".formatted(column);
    }
}
