package org.tandemcrm.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tandemcrm.deal.PastDeal;
import org.tandemcrm.deal.Stage;
import org.tandemcrm.firm.WorkingCalendar;

/**
 * How a deal of the sample went from stage to stage after its acceptance, at times when sales is at
 * work: the same way each time, for its luck hangs on the moment of its acceptance alone.
 */
record Steps(List<PastDeal.Move> moves) {

    private static final List<Stage> LATER =
            List.of(Stage.NEEDS_UNDERSTOOD, Stage.PROPOSAL, Stage.VERBAL_YES);

    /** Of a hundred lost deals so many got no further than the stage of the same place. */
    private static final List<Integer> LOST_BY = List.of(20, 50, 85);

    private static final Duration HOUR = Duration.ofHours(1);

    /** Minutes of a day's work. */
    private static final int DAY = 420;

    /** Of a hundred deals with a proposal so many went back once to what is needed. */
    private static final int BACK = 15;

    /** Won ones came all the way, lost ones to one stage or another. */
    static Steps closed(Instant accepted, Instant closed, boolean won, WorkingCalendar office) {
        Random luck = new Random(accepted.getEpochSecond());
        int dice = luck.nextInt(100);
        int last = won ? LATER.size() : (int) LOST_BY.stream().filter(by -> dice >= by).count();
        return new Steps(moves(last, accepted, closed, luck, office));
    }

    /** One that waits at a stage, and has been there for some time. */
    static Steps open(Instant accepted, Instant now, int stage, WorkingCalendar office) {
        Random luck = new Random(accepted.getEpochSecond());
        Instant last = accepted.plus(Duration.between(accepted, now).dividedBy(2));
        return new Steps(moves(stage, accepted, last, luck, office));
    }

    /** Each step takes its part of the time there is, and the end its own. */
    private static List<PastDeal.Move> moves(
            int last, Instant accepted, Instant end, Random luck, WorkingCalendar office) {
        List<Stage> stages = new ArrayList<>(LATER.subList(0, last));
        if (last > 1 && luck.nextInt(100) < BACK) {
            stages.addAll(2, List.of(Stage.NEEDS_UNDERSTOOD, Stage.PROPOSAL));
        }
        Duration each = Duration.between(accepted, end).dividedBy(stages.size() + 1);
        List<PastDeal.Move> moves = new ArrayList<>();
        Instant before = accepted;
        for (int turn = 0; turn < stages.size(); turn++) {
            Duration sooner = each.multipliedBy(luck.nextInt(50)).dividedBy(100);
            Instant due = accepted.plus(each.multipliedBy(turn + 1)).minus(sooner);
            Instant at = office.plus(due, Duration.ofMinutes(5L + luck.nextInt(DAY)));
            // In a hurry even a weekend is worked.
            Instant soon = before.plus(HOUR).isAfter(due) ? before.plus(HOUR) : due;
            before = at.isAfter(before) && at.isBefore(end) ? at : soon;
            moves.add(new PastDeal.Move(stages.get(turn), before));
        }
        return List.copyOf(moves);
    }
}
