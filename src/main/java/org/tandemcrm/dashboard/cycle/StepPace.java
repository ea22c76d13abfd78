package org.tandemcrm.dashboard.cycle;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.KaplanMeier;
import org.tandemcrm.shared.KaplanMeier.Quantile;
import org.tandemcrm.shared.KaplanMeier.Wait;
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

    static StepPace of(CycleStep step, List<Course> courses, Instant now) {
        List<Wait> waits =
                courses.stream()
                        .map(course -> course.wait(step.from(), step.to(), now))
                        .filter(Objects::nonNull)
                        .toList();
        double[] taken =
                waits.stream().filter(Wait::ended).mapToDouble(Wait::time).sorted().toArray();
        return new StepPace(
                step,
                new Share(taken.length, waits.size()),
                KaplanMeier.of(waits).quantile(0.5),
                median(taken));
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
