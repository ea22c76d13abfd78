package org.tandemcrm.dashboard.cycle;

import static org.tandemcrm.shared.Micros.NEVER;

import java.util.Arrays;
import java.util.List;
import org.tandemcrm.shared.KaplanMeier;

/**
 * How long those who came to the beginning of a step waited for its end, whatever the time is now.
 * Those of several months together are those of each.
 *
 * @param days of those who took it, in ascending order
 * @param openSince when those came to its beginning who may still take it, in ascending order, in
 *     microseconds since 1970
 * @param past how many will never take it
 */
record StepWaits(double[] days, long[] openSince, int past) {

    static StepWaits of(CycleStep step, List<Course> courses) {
        double[] days = new double[courses.size()];
        long[] open = new long[courses.size()];
        int took = 0;
        int waiting = 0;
        int past = 0;
        for (Course course : courses) {
            long since = step.from() == null ? course.at() : step.from().of(course);
            long then = step.to().of(course);
            if (since == NEVER) {
                continue;
            }
            if (then != NEVER) {
                days[took++] = Course.days(since, then);
            } else if (course.isPast(step.to())) {
                past++;
            } else {
                open[waiting++] = since;
            }
        }
        return sorted(Arrays.copyOf(days, took), Arrays.copyOf(open, waiting), past);
    }

    static StepWaits sum(List<StepWaits> parts) {
        double[] days = new double[parts.stream().mapToInt(part -> part.days.length).sum()];
        long[] open = new long[parts.stream().mapToInt(part -> part.openSince.length).sum()];
        int took = 0;
        int waiting = 0;
        int past = 0;
        for (StepWaits part : parts) {
            System.arraycopy(part.days, 0, days, took, part.days.length);
            System.arraycopy(part.openSince, 0, open, waiting, part.openSince.length);
            took += part.days.length;
            waiting += part.openSince.length;
            past += part.past;
        }
        return sorted(days, open, past);
    }

    private static StepWaits sorted(double[] days, long[] open, int past) {
        Arrays.sort(days);
        Arrays.sort(open);
        return new StepWaits(days, open, past);
    }

    int all() {
        return days.length + openSince.length + past;
    }

    /** Open ones have waited so far; who is past waits for ever. */
    KaplanMeier estimate(long now) {
        double[] open = new double[openSince.length + past];
        Arrays.fill(open, openSince.length, open.length, Double.POSITIVE_INFINITY);
        for (int i = 0; i < openSince.length; i++) {
            open[openSince.length - 1 - i] = Course.days(openSince[i], now);
        }
        return KaplanMeier.of(days, open);
    }
}
