package org.tandemcrm.dashboard;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tandemcrm.audience.TaskList;
import org.tandemcrm.dashboard.OpenDealCounts.Part;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.UserId;

/** Finds what needs somebody today; what nobody waits for is left out. */
@Component
class TodayItems {

    private final RunningClocks clocks;
    private final OpenDealCounts deals;
    private final TaskList tasks;
    private final CurrentUser me;

    TodayItems(RunningClocks clocks, OpenDealCounts deals, TaskList tasks, CurrentUser me) {
        this.tasks = tasks;
        this.me = me;
        this.clocks = clocks;
        this.deals = deals;
    }

    /**
     * @param person whose work; everybody's if absent
     */
    List<TodayItem> of(@Nullable UserId person) {
        return Stream.of(clocks(person), Stream.of(mine()), deals(person))
                .flatMap(items -> items)
                .filter(item -> item.count() > 0)
                .toList();
    }

    private Stream<TodayItem> clocks(@Nullable UserId person) {
        RunningClocks.Count count = clocks.of(person);
        String queue = person == null ? "/queue?assignee=any" : "/queue";
        return Stream.of(
                new TodayItem(
                        "late",
                        count.late(),
                        "past the promised hour",
                        "Leads whose response clock has run out and whom nobody has tried to"
                                + " reach yet.",
                        true,
                        queue),
                new TodayItem(
                        "soon",
                        count.soon(),
                        "running out within two hours",
                        "Leads whose response clock runs out within the next two hours.",
                        false,
                        queue));
    }

    /** Whoever reads, these are theirs: a task names who does it. */
    private TodayItem mine() {
        long count = tasks.countOf(me.get().id());
        return new TodayItem(
                "tasks",
                count,
                count == 1 ? "task of a campaign for you" : "tasks of campaigns for you",
                "What the steps of standing campaigns ask you to do for somebody.",
                false,
                "/tasks");
    }

    private Stream<TodayItem> deals(@Nullable UserId person) {
        Part idle = deals.idle(person);
        Part overdue = deals.overdue(person);
        return Stream.of(
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
                        overdue.href()));
    }
}
