package org.tandemcrm.dashboard.balance;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Channel;

/**
 * What the company's own records propose: touches at the minutes that one of their channel usually
 * takes, with getting ready and writing down, over what they were for.
 *
 * @param touches the touches of half a year
 * @param leads warm leads that came in it
 * @param dealWeeks how many weeks deals were open in it, all together
 * @param personWeeks how many weeks all who sell worked in it
 */
record Timing(List<Touches> touches, long leads, double dealWeeks, double personWeeks) {

    /** Fewer leads, or weeks of deals or of people, propose nothing. */
    static final int ENOUGH = 20;

    static final Map<Channel, Integer> MINUTES =
            Map.of(
                    Channel.EMAIL, 15,
                    Channel.MESSAGE, 10,
                    Channel.PHONE, 20,
                    Channel.POST, 15,
                    Channel.VISIT, 120,
                    Channel.MEETING, 90,
                    Channel.EVENT, 60,
                    Channel.WEB, 15);

    /** What a touch was for; with fewer of them for one of these, they are not all on record. */
    enum Phase {
        LEAD(0.5),
        DEAL(0.25),
        CUSTOMER(1);

        private final double fewest;

        Phase(double fewest) {
            this.fewest = fewest;
        }
    }

    /** So many touches of one channel. */
    record Touches(Phase phase, Channel channel, long count) {}

    OwnEffort proposal() {
        return new OwnEffort(
                atLeastOne(each(Phase.LEAD, leads)),
                each(Phase.DEAL, dealWeeks),
                each(Phase.CUSTOMER, personWeeks));
    }

    private static @Nullable Integer atLeastOne(@Nullable Integer minutes) {
        return minutes == null ? null : Integer.valueOf(Math.max(1, minutes));
    }

    private @Nullable Integer each(Phase phase, double over) {
        List<Touches> own = touches.stream().filter(some -> some.phase() == phase).toList();
        long count = own.stream().mapToLong(Touches::count).sum();
        if (over < ENOUGH || count < phase.fewest * over) {
            return null;
        }
        long minutes =
                own.stream()
                        .mapToLong(some -> some.count() * MINUTES.getOrDefault(some.channel(), 0))
                        .sum();
        return Math.toIntExact(Math.round(minutes / over));
    }
}
