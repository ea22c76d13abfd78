package org.tandemcrm.lead.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whoever has the fewest open leads. */
final class Load {

    private static final Comparator<Colleague> FEWEST = Comparator.comparingInt(Colleague::open);

    private Load() {}

    /**
     * The one with the fewest, once those have theirs who were given leads in the same moment and
     * whose leads are not to be seen yet. Where these fill everybody up, they are not counted.
     *
     * @param free at least one, all with room
     * @param unseen how many leads others are giving away at this moment
     */
    static Colleague least(List<Colleague> free, int unseen) {
        List<Colleague> filling = new ArrayList<>(free);
        for (int i = 0; i < unseen; i++) {
            Colleague next = fewest(filling);
            if (!next.hasRoom()) {
                return fewest(free);
            }
            filling.set(filling.indexOf(next), next.withOneMore());
        }
        Colleague chosen = fewest(filling);
        return chosen.hasRoom()
                ? free.stream()
                        .filter(colleague -> colleague.id().equals(chosen.id()))
                        .findFirst()
                        .orElseThrow()
                : fewest(free);
    }

    /** That one first, then the others by what they have. */
    static List<Colleague> inOrder(List<Colleague> free, int unseen) {
        Colleague first = least(free, unseen);
        List<Colleague> order = new ArrayList<>(free);
        order.sort(FEWEST);
        order.remove(first);
        order.add(0, first);
        return order;
    }

    private static Colleague fewest(List<Colleague> people) {
        return people.stream()
                .filter(Colleague::hasRoom)
                .min(FEWEST)
                .orElseGet(() -> people.get(0));
    }
}
