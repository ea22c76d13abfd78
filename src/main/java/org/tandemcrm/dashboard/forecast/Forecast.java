package org.tandemcrm.dashboard.forecast;

import org.tandemcrm.shared.Period;

/**
 * What is still to come of a period, as far as the company's own history tells.
 *
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
