package org.tandemcrm.dashboard.forecast;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;

/**
 * What a period was thought to bring, all of it, on a day.
 *
 * @param asOf nothing of this day and later was known
 * @param booked what had been sold in the period before that day, or since, where it is read later
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

        Expectation atLeast(Money sold) {
            return new Expectation(
                    openWins, newWins, most(low, sold), most(middle, sold), most(high, sold));
        }

        boolean holds(Money sold) {
            return low.compareTo(sold) <= 0 && sold.compareTo(high) <= 0;
        }
    }

    /** The same after more was sold since it was reckoned: no period brings less than it has. */
    PeriodForecast knowing(Money sold) {
        return new PeriodForecast(
                horizon,
                period,
                asOf,
                reckonedAt,
                sold,
                course == null ? null : course.atLeast(sold),
                most(weighted, sold),
                runRate);
    }

    private static Money most(Money one, Money other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
