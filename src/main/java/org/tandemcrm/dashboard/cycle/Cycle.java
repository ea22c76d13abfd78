package org.tandemcrm.dashboard.cycle;

import java.util.List;

/**
 * How leads that began in some months go on.
 *
 * @param links the days in which they began, and the lists behind the numbers
 * @param ages in days, of the cohorts' columns
 * @param cohorts by the month in which the leads began, the first month first
 * @param all of them together
 * @param returns what came of the hand-backs in these days
 */
public record Cycle(
        CycleLinks links,
        Mark mark,
        List<Integer> ages,
        List<Cohort> cohorts,
        Cohort all,
        List<StepPace> steps,
        List<Standing> standings,
        List<Return> returns) {

    /** No lead began in these days. */
    public boolean isEmpty() {
        return all.leads() == 0 && returns.isEmpty();
    }
}
