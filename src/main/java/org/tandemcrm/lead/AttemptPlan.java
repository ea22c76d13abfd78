package org.tandemcrm.lead;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.firm.WorkingCalendar;
import org.tandemcrm.touch.NextStep;

/**
 * How often and by which ways somebody warm is tried before they count as unreachable: six times
 * over ten working days, by phone and in writing in turns.
 *
 * @param made tries without an answer since they last spoke with us
 * @param firstOn the day of the first of them
 * @param last the way of the latest
 * @param open the ways by which they can be reached; none where the number is wrong, the mail
 *     bounced or they refused
 * @param bound the way that they came by, as long as it is to be kept (R6)
 */
public record AttemptPlan(
        int made,
        @Nullable LocalDate firstOn,
        @Nullable Channel last,
        List<Channel> open,
        @Nullable Channel bound) {

    public static final int MOST = 6;

    /** Working days between the first try and each. */
    private static final List<Integer> DAYS = List.of(0, 1, 3, 5, 7, 10);

    /** The channel is free after two tries without an answer. */
    private static final int BOUND_TRIES = 2;

    public AttemptPlan {
        open = List.copyOf(open);
    }

    /** Whether they count as unreachable. */
    public boolean isOver() {
        return made >= MOST || made > 0 && open.isEmpty();
    }

    /** The number of the try that would be made now. */
    public int present() {
        return Math.min(MOST, made + 1);
    }

    /** The plan once one more try got no answer. */
    public AttemptPlan triedAgain(LocalDate on, Channel by) {
        return new AttemptPlan(made + 1, firstOn == null ? on : firstOn, by, open, bound);
    }

    /** The next try after the ones made; empty where there is none. */
    public Optional<NextStep> next(LocalDate today, WorkingCalendar calendar) {
        if (isOver() || firstOn == null) {
            return Optional.empty();
        }
        LocalDate planned = calendar.plusDays(firstOn, DAYS.get(made));
        LocalDate soonest = calendar.plusDays(today, 1);
        return Optional.of(
                new NextStep(
                        "Attempt %d of %d: %s".formatted(made + 1, MOST, words(nextChannel())),
                        planned.isAfter(soonest) ? planned : soonest,
                        null));
    }

    private Channel nextChannel() {
        if (bound != null && made < BOUND_TRIES && open.contains(bound)) {
            return bound;
        }
        return open.stream().filter(way -> way != last).findFirst().orElse(open.get(0));
    }

    private static String words(Channel channel) {
        return channel == Channel.PHONE ? "call" : channel.label().toLowerCase(Locale.ROOT);
    }
}
