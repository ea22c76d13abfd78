package org.tandemcrm.dashboard.cycle;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A step on the way from cold to won.
 *
 * @param from absent for the beginning of the lead
 */
public record CycleStep(@Nullable Mark from, Mark to) {

    /** All of them, in the order of the page. */
    static final List<CycleStep> ALL =
            List.of(
                    new CycleStep(null, Mark.WARM),
                    new CycleStep(Mark.WARM, Mark.HOT),
                    new CycleStep(Mark.WARM, Mark.ACCEPTED),
                    new CycleStep(Mark.ACCEPTED, Mark.WON));

    /** The whole way from the beginning to a mark. */
    static CycleStep whole(Mark mark) {
        return new CycleStep(null, mark);
    }

    /** As it stands in a list: "Warm to accepted". */
    public String label() {
        return (from == null ? "Begun" : from.label())
                + " to "
                + to.label().toLowerCase(Locale.ROOT);
    }

    /** The column of its days in the list of leads, as in "warmToAccepted". */
    String days() {
        return from == null ? to.key() + "After" : from.key() + "To" + to.label();
    }
}
