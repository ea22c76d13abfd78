package org.tandemcrm.dashboard.balance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who sells, sold, or did so without having it as their part.
 *
 * @param part from when to when it was their part
 * @param away the days of their absences
 */
record Seller(UUID id, List<Stretch> part, Set<LocalDate> away) {

    Seller {
        part = part.stream().sorted(Comparator.comparing(Stretch::from)).toList();
        away = Set.copyOf(away);
    }

    /**
     * When they were there to sell.
     *
     * @param worked whether they worked leads in that time: then also before it became their part
     */
    List<Stretch> in(Stretch time, boolean worked) {
        List<Stretch> there = new ArrayList<>(part);
        if (worked) {
            there.add(part.isEmpty() ? time : new Stretch(time.from(), part.get(0).from()));
        }
        return there.stream()
                .map(stretch -> stretch.within(time))
                .filter(stretch -> !stretch.isEmpty())
                .toList();
    }

    /** How many usual weeks they worked in these stretches. */
    double weeks(WorkWeek week, List<Stretch> there) {
        WorkWeek own = week.without(away);
        return there.stream()
                .mapToDouble(stretch -> own.between(stretch.from(), stretch.to()))
                .sum();
    }
}
