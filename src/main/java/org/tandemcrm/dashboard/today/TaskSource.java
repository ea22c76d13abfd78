package org.tandemcrm.dashboard.today;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.audience.TaskList;
import org.tandemcrm.dashboard.TodayItem;
import org.tandemcrm.dashboard.TodayPart;
import org.tandemcrm.dashboard.TodaySource;
import org.tandemcrm.dashboard.TodaySource.Wish;

/** What the steps of standing campaigns ask the reader to do: a task names who does it. */
@Component
@Order(35)
class TaskSource implements TodaySource {

    private final TaskList tasks;

    TaskSource(TaskList tasks) {
        this.tasks = tasks;
    }

    @Override
    public Stream<TodayPart> of(Wish wish) {
        long count = tasks.countOf(wish.reader().id());
        return Stream.of(
                new TodayPart(
                        new TodayItem(
                                "tasks",
                                count,
                                count == 1
                                        ? "task of a campaign for you"
                                        : "tasks of campaigns for you",
                                "What the steps of standing campaigns ask you to do for somebody.",
                                false,
                                "/tasks"),
                        List.of()));
    }
}
