package org.tandemcrm.dashboard;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.dashboard.OpenDealCounts.Part;
import org.tandemcrm.user.UserId;

/** Finds what needs somebody today; what nobody waits for is left out. */
@Component
class TodayItems {

    private final RunningClocks clocks;
    private final OpenDealCounts deals;

    TodayItems(RunningClocks clocks, OpenDealCounts deals) {
        this.clocks = clocks;
        this.deals = deals;
    }

    /**
     * @param person whose work; everybody's if absent
     */
    List<TodayItem> of(@Nullable UserId person) {
        RunningClocks.Count count = clocks.of(person);
        String queue = person == null ? "/queue?assignee=any" : "/queue";
        Part idle = deals.idle(person);
        Part overdue = deals.overdue(person);
        return Stream.of(
                        new TodayItem(
                                "late",
                                count.late(),
                                "past the promised hour",
                                "Leads whose response clock has run out and whom nobody has tried"
                                        + " to reach yet.",
                                true,
                                queue),
                        new TodayItem(
                                "soon",
                                count.soon(),
                                "running out within two hours",
                                "Leads whose response clock runs out within the next two hours.",
                                false,
                                queue),
                        new TodayItem(
                                "idle",
                                idle.count(),
                                "standing still",
                                "Open deals without a touch and without a move for 14 days.",
                                false,
                                idle.href()),
                        new TodayItem(
                                "overdue",
                                overdue.count(),
                                "past the day they were expected to close",
                                "Open deals whose expected close lies before today.",
                                false,
                                overdue.href()))
                .filter(item -> item.count() > 0)
                .toList();
    }
}
