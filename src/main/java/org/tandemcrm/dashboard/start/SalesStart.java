package org.tandemcrm.dashboard.start;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.dashboard.TodayPart;
import org.tandemcrm.dashboard.team.PersonRow;
import org.tandemcrm.lead.QueueEntry;
import org.tandemcrm.shared.Period;

/**
 * What a salesperson begins with.
 *
 * @param queue the first of those who wait
 * @param own their figures of this month; absent for who does not sell
 * @param days of this month so far
 * @param today what needs them
 */
public record SalesStart(
        List<QueueEntry> queue, @Nullable PersonRow own, Period days, List<TodayPart> today) {

    public SalesStart {
        queue = List.copyOf(queue);
        today = List.copyOf(today);
    }
}
