package org.tandemcrm.dashboard;

import java.util.List;

/** A number of today with the first of the records that it counts. */
public record TodayPart(TodayItem item, List<TodayLine> lines) {

    public TodayPart {
        lines = List.copyOf(lines);
    }

    /** How many of the records stand on the list alone. */
    public long more() {
        return Math.max(0, item.count() - lines.size());
    }
}
