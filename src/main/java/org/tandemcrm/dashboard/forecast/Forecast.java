package org.tandemcrm.dashboard.forecast;

import org.tandemcrm.shared.Period;

/**
 * What the days of a period that are still to come will bring, as far as the company's own history
 * tells.
 *
 * @param period the days that are foretold
 * @param openWins how many of the deals that are open now will be won within it, on average
 * @param newWins how many deals that do not exist yet will be accepted and won within it
 * @param wins how many will be won
 * @param sales what they will be worth
 */
record Forecast(Period period, double openWins, double newWins, Range wins, Range sales) {

    double expectedWins() {
        return openWins + newWins;
    }
}
