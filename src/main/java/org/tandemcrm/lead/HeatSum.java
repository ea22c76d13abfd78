package org.tandemcrm.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Why a lead is as warm as it is (R1): the facts that count, latest first, to a tenth of a point,
 * and exactly what they add up to.
 *
 * @param setByHand the temperature that a person set, as long as it is in force
 */
public record HeatSum(List<HeatLine> lines, double total, @Nullable SetByHand setByHand) {

    private static final int TENTHS = 10;

    /** A temperature that a person set, until when and why. */
    public record SetByHand(
            Temperature temperature, Instant until, String reason, @Nullable String byName) {}

    static HeatSum of(
            List<Fact> counting, Instant now, double halfLifeDays, @Nullable SetByHand setByHand) {
        List<Fact> facts =
                counting.stream().sorted(Comparator.comparing(Fact::at).reversed()).toList();
        double[] left =
                facts.stream()
                        .mapToDouble(f -> new Heat(f.points(), f.at()).on(now, halfLifeDays))
                        .toArray();
        long[] tenths = rounded(left);
        var lines = new ArrayList<HeatLine>();
        for (int i = 0; i < left.length; i++) {
            Fact fact = facts.get(i);
            lines.add(
                    new HeatLine(
                            fact.what(), fact.at(), fact.points(), tenths[i] / (double) TENTHS));
        }
        return new HeatSum(lines, LongStream.of(tenths).sum() / (double) TENTHS, setByHand);
    }

    /** Whole tenths that add up to the rounded sum: the largest remainders are rounded up. */
    private static long[] rounded(double[] values) {
        long[] tenths = new long[values.length];
        double sum = 0;
        long floors = 0;
        for (int i = 0; i < values.length; i++) {
            tenths[i] = (long) Math.floor(values[i] * TENTHS);
            sum += values[i] * TENTHS;
            floors += tenths[i];
        }
        IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparing(i -> tenths[i] - values[i] * TENTHS))
                .limit(Math.max(0, Math.round(sum) - floors))
                .forEach(i -> tenths[i]++);
        return tenths;
    }
}
