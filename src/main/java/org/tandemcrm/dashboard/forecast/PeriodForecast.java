package org.tandemcrm.dashboard.forecast;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;

/**
 * What a period was thought to bring, all of it, on a day.
 *
 * @param asOf the day on which it was reckoned
 * @param booked what had been sold in the period by then
 * @param course what the history foretells; absent where there is too little of it
 * @param weighted what had been sold and each open deal that is to close in the period, or should
 *     have closed already, at the share of its stage
 * @param runRate what the last period of the same length that was over had brought
 */
public record PeriodForecast(
        Horizon horizon,
        Period period,
        LocalDate asOf,
        Instant reckonedAt,
        Money booked,
        @Nullable Expectation course,
        Money weighted,
        Money runRate) {

    /** The last period of the same length that was over. */
    public Period before() {
        return horizon.before(period);
    }

    /** The sales and the open deals that the sum by stages is made of. */
    public String deals() {
        return "/forecast/deals?from=%s&to=%s".formatted(period.from(), period.to());
    }

    /** The deals that were open when it was reckoned. */
    public String openThen() {
        return "/deals/list?openOn=" + asOf;
    }

    /** The deals that came in the time by which it is told how many more will come. */
    public String newcomers() {
        return "/deals/list?acceptedAt.gte=" + asOf.plusDays(1).minusWeeks(Newcomers.WEEKS);
    }

    /** Those of the open deals that the sum by stages holds. */
    public Money open() {
        return weighted.minus(booked);
    }

    /** The same with what is sold, open and past by now. */
    PeriodForecast with(Money sold, Money open, Money soldBefore) {
        return new PeriodForecast(
                horizon,
                period,
                asOf,
                reckonedAt,
                sold,
                course == null ? null : course.atLeast(sold),
                sold.plus(open),
                soldBefore);
    }

    /**
     * What the period will come to.
     *
     * @param openWins how many of the open deals are won in it, on average
     * @param newWins how many deals that do not exist yet are accepted and won in it, on average
     * @param low less than this in one of ten cases
     * @param middle as often less as more
     * @param high more than this in one of ten cases
     */
    public record Expectation(
            double openWins, double newWins, Money low, Money middle, Money high) {

        /** What is sold already is not foretold any more. */
        Expectation atLeast(Money sold) {
            return new Expectation(
                    openWins, newWins, larger(low, sold), larger(middle, sold), larger(high, sold));
        }

        private static Money larger(Money one, Money other) {
            return one.compareTo(other) < 0 ? other : one;
        }

        boolean holds(Money sold) {
            return low.compareTo(sold) <= 0 && sold.compareTo(high) <= 0;
        }
    }
}
