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
 * @param booked what had been sold in the period before that day
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

        boolean holds(Money sold) {
            return low.compareTo(sold) <= 0 && sold.compareTo(high) <= 0;
        }
    }
}
