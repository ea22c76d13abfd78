package org.tandemcrm.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.attribution.CreditTable;
import org.tandemcrm.shared.Period;

/**
 * All that the page shows to one reader.
 *
 * @param waiting the warm leads that wait longest, of many perhaps
 * @param credit who earned what by the company's model; absent for who may not see it
 */
public record DashboardView(
        Period period,
        Scope scope,
        List<Figure> figures,
        List<PipelineStep> pipeline,
        List<WaitingLead> waiting,
        @Nullable CreditTable credit,
        List<ColdTouch> coldTouches,
        List<TodayItem> today) {

    /** Nothing has been entered yet that a number could stand for. */
    public boolean isEmpty() {
        return pipeline.stream().allMatch(step -> step.count() == 0)
                && (credit == null || credit.isEmpty());
    }
}
