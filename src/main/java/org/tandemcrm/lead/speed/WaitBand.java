package org.tandemcrm.lead.speed;

import java.util.ArrayList;
import java.util.List;

/**
 * So many leads waited so long until somebody tried to reach them, in working time.
 *
 * @param href the list of them
 */
public record WaitBand(String label, long leads, String href) {

    private static final double HOUR = 60;

    /** From the end of one to the next. */
    private record Bound(String label, double minutes) {}

    private static final List<Bound> BOUNDS =
            List.of(
                    new Bound("Within 15 min", HOUR / 4),
                    new Bound("15 min to 1 h", HOUR),
                    new Bound("1 to 4 h", 4 * HOUR),
                    new Bound("4 to 8 h", 8 * HOUR),
                    new Bound("8 to 24 h", 24 * HOUR),
                    new Bound("Longer", Double.POSITIVE_INFINITY));

    /** All of them: the answered ones by their wait, then those without an answer. */
    static List<WaitBand> of(List<ClockFact> clocks, WaitLinks links) {
        List<WaitBand> bands = new ArrayList<>();
        double from = -1;
        for (Bound bound : BOUNDS) {
            double low = from;
            bands.add(
                    new WaitBand(
                            bound.label(),
                            clocks.stream()
                                    .filter(ClockFact::answered)
                                    .filter(clock -> clock.minutes() > low)
                                    .filter(clock -> clock.minutes() <= bound.minutes())
                                    .count(),
                            links.waited(low, bound.minutes())));
            from = bound.minutes();
        }
        bands.add(
                new WaitBand(
                        "No answer",
                        clocks.stream().filter(clock -> !clock.answered()).count(),
                        links.unanswered()));
        return bands;
    }
}
