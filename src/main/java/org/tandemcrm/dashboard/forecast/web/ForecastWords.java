package org.tandemcrm.dashboard.forecast.web;

import java.util.List;
import org.tandemcrm.web.Definition;

/** What the numbers of a forecast say. */
final class ForecastWords {

    static final List<Definition> ALL =
            List.of(
                    new Definition(
                            "booked",
                            "Sold",
                            "Amounts of the deals closed as won in the period so far."),
                    new Definition(
                            "range",
                            "Low, middle, high",
                            "What is sold, and what 2,000 plays of the rest of the period bring:"
                                    + " one of ten brings less than low, one of ten more than"
                                    + " high, and as often less as more than the middle. Each open"
                                    + " deal may be won, by its stage and age; deals that do not"
                                    + " exist yet arrive as often as in the last thirteen weeks."),
                    new Definition(
                            "weighted",
                            "By stages",
                            "What is sold, and each open deal that is to close in the period, or"
                                    + " should have closed before it, at the share of its stage:"
                                    + " that of the last closed deals, or the typed one below 30."
                                    + " Each is rounded, so that its list sums to it."),
                    new Definition(
                            "runRate",
                            "Period before",
                            "What the last period of the same length brought that is over."));

    private ForecastWords() {}
}
