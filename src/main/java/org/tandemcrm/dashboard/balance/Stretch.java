package org.tandemcrm.dashboard.balance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A time without a break.
 *
 * @param to the first moment after it
 */
record Stretch(Instant from, Instant to) {

    boolean isEmpty() {
        return !from.isBefore(to);
    }

    Stretch within(Stretch other) {
        return new Stretch(
                from.isAfter(other.from) ? from : other.from,
                to.isBefore(other.to) ? to : other.to);
    }

    /** What of it none of these covers, the earliest first. */
    List<Stretch> without(List<Stretch> taken) {
        List<Stretch> free = new ArrayList<>();
        Instant open = from;
        for (Stretch next : taken.stream().sorted(Comparator.comparing(Stretch::from)).toList()) {
            free.add(new Stretch(open, next.from).within(this));
            open = next.to.isAfter(open) ? next.to : open;
        }
        free.add(new Stretch(open, to).within(this));
        return free.stream().filter(stretch -> !stretch.isEmpty()).toList();
    }
}
