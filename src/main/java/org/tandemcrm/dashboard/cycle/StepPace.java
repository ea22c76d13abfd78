package org.tandemcrm.dashboard.cycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.KaplanMeier.Quantile;
import org.tandemcrm.shared.Micros;
import org.tandemcrm.shared.Share;

/**
 * One step on the way: how many of those who came to its beginning took it, and how long it takes.
 *
 * @param taken of those who came to its beginning
 * @param days after which half of them have taken it, open ones counted as long as they have
 *     waited; unknown where too many still wait, were lost or went on without it
 * @param takers the median of those who took it
 */
public record StepPace(CycleStep step, Share taken, Quantile days, @Nullable Double takers) {

    static StepPace of(CycleStep step, StepWaits waits, Instant now) {
        return new StepPace(
                step,
                new Share(waits.days().length, waits.all()),
                waits.estimate(Micros.of(now)).quantile(0.5),
                median(waits.days()));
    }

    /** As it stands in a list: "Warm to accepted". */
    public String label() {
        return step.label();
    }

    private static @Nullable Double median(double[] sorted) {
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return null;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
