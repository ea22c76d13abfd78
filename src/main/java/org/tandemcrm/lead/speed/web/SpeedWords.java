package org.tandemcrm.lead.speed.web;

import java.util.List;
import org.tandemcrm.web.Definition;

/** What the numbers of speed count. */
final class SpeedWords {

    static final List<Definition> ALL =
            List.of(
                    new Definition(
                            "leads",
                            "Leads",
                            "Leads whose clock started in these days: by a response that made"
                                    + " them warm. A lead that warms again has another clock."),
                    new Definition(
                            "median",
                            "Median, 90th percentile",
                            "Half of them, and nine of ten, wait no longer, in working time; those"
                                    + " who still wait, cooled or were handed back untouched count"
                                    + " as longer."),
                    new Definition(
                            "inTime",
                            "Within target",
                            "Somebody tried to reach them, or they called, before the promised"
                                    + " time was over; of those for whom that is decided."),
                    new Definition(
                            "untouched",
                            "Never touched",
                            "Nobody tried to reach them, so far or before they cooled, were"
                                    + " handed back or concluded."));

    private SpeedWords() {}
}
