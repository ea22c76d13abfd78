package org.tandemcrm.dashboard.cycle.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.dashboard.cycle.Cohort;
import org.tandemcrm.dashboard.cycle.Cycle;
import org.tandemcrm.dashboard.cycle.CycleLinks;
import org.tandemcrm.dashboard.cycle.Mark;
import org.tandemcrm.dashboard.cycle.Return;
import org.tandemcrm.dashboard.cycle.Standing;
import org.tandemcrm.dashboard.cycle.StepPace;
import org.tandemcrm.lead.HandbackReason;
import org.tandemcrm.web.Definition;
import org.tandemcrm.web.ShareJson;

/**
 * The cycle for programs; each address opens the records behind the number beside it.
 *
 * @param mark what the cohorts come to
 */
record CycleJson(
        LocalDate from,
        LocalDate to,
        Mark mark,
        List<CohortJson> cohorts,
        CohortJson all,
        List<StepJson> steps,
        List<StandingJson> standing,
        List<HandbackJson> handbacks,
        List<Definition> definitions) {

    /**
     * The leads that began in a month.
     *
     * @param reached how many have come to the mark by now
     */
    record CohortJson(
            LocalDate from,
            LocalDate to,
            long leads,
            String href,
            long reached,
            String reachedHref,
            List<CellJson> cells) {

        static CohortJson of(Cohort cohort, Mark mark, CycleLinks links) {
            return new CohortJson(
                    cohort.period().from(),
                    cohort.period().to(),
                    cohort.leads(),
                    links.leads(cohort.period()),
                    cohort.reached(),
                    links.reached(cohort.period(), mark),
                    cohort.cells().stream()
                            .map(
                                    cell ->
                                            new CellJson(
                                                    cell.days(),
                                                    cell.share() == null
                                                            ? null
                                                            : ShareJson.of(cell.share()),
                                                    cell.estimate(),
                                                    links.within(
                                                            cohort.period(), mark, cell.days())))
                            .toList());
        }
    }

    /**
     * What came of a cohort within so many days.
     *
     * @param share absent while some of the leads are younger than that
     * @param estimate by Kaplan and Meier, absent while all of them are
     */
    record CellJson(int days, @Nullable ShareJson share, @Nullable Double estimate, String href) {}

    /** One step; half after so many days, those who took it in so many. */
    record StepJson(
            @Nullable Mark from,
            Mark to,
            ShareJson taken,
            String takenHref,
            String cameHref,
            @Nullable Double halfAfterDays,
            @Nullable Double takersMedianDays) {

        static StepJson of(StepPace pace, CycleLinks links) {
            return new StepJson(
                    pace.step().from(),
                    pace.step().to(),
                    ShareJson.of(pace.taken()),
                    links.took(pace.step()),
                    links.came(pace.step()),
                    pace.days().value(),
                    pace.takers());
        }
    }

    /** Where leads or deals stand still now; counted up to 10,000, as the lists are. */
    record StandingJson(String label, long open, String openHref, long still, String stillHref) {

        static StandingJson of(Standing standing) {
            return new StandingJson(
                    standing.label(),
                    standing.open().count(),
                    standing.openHref(),
                    standing.still().count(),
                    standing.stillHref());
        }
    }

    /** What came of the hand-backs for one reason. */
    record HandbackJson(
            HandbackReason reason,
            long leads,
            String href,
            ShareJson returned,
            String returnedHref,
            ShareJson won,
            String wonHref) {

        static HandbackJson of(Return back, CycleLinks links) {
            return new HandbackJson(
                    back.reason(),
                    back.returned().whole(),
                    links.handedBack(back.reason()),
                    ShareJson.of(back.returned()),
                    links.cameAgain(back.reason()),
                    ShareJson.of(back.won()),
                    links.wonAfter(back.reason()));
        }
    }

    static CycleJson of(Cycle cycle, List<Definition> definitions) {
        CycleLinks links = cycle.links();
        Mark mark = cycle.mark();
        return new CycleJson(
                links.begun().from(),
                links.begun().to(),
                mark,
                cycle.cohorts().stream().map(cohort -> CohortJson.of(cohort, mark, links)).toList(),
                CohortJson.of(cycle.all(), mark, links),
                cycle.steps().stream().map(pace -> StepJson.of(pace, links)).toList(),
                cycle.standings().stream().map(StandingJson::of).toList(),
                cycle.returns().stream().map(back -> HandbackJson.of(back, links)).toList(),
                definitions);
    }
}
