package org.tandemcrm.lead.speed;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.KaplanMeier;
import org.tandemcrm.shared.Share;

/**
 * How soon the leads of one campaign, person or period heard from us.
 *
 * @param id of the campaign or person; none: leads without one
 * @param leads how many clocks started
 * @param answered how many of them heard from us, or spoke with us
 * @param median half of them wait no longer
 * @param ninth nine of ten wait no longer
 * @param inTime answered within the target, of those for whom it is decided
 * @param untouched nobody tried to reach them, so far or before they left
 * @param href the list of the clocks
 */
public record Speed(
        @Nullable UUID id,
        String name,
        long leads,
        long answered,
        Quantile median,
        Quantile ninth,
        Share inTime,
        Share untouched,
        String href) {

    private static final double HALF = 0.5;
    private static final double NINE_OF_TEN = 0.9;

    static Speed of(@Nullable UUID id, String name, List<ClockFact> clocks, String href) {
        KaplanMeier waits = KaplanMeier.of(clocks.stream().map(ClockFact::asWait).toList());
        long answered = clocks.stream().filter(ClockFact::answered).count();
        return new Speed(
                id,
                name,
                clocks.size(),
                answered,
                Quantile.of(waits.quantile(HALF)),
                Quantile.of(waits.quantile(NINE_OF_TEN)),
                inTime(clocks),
                new Share(clocks.size() - answered, clocks.size()),
                href);
    }

    static Share inTime(List<ClockFact> clocks) {
        return new Share(
                clocks.stream().filter(ClockFact::inTime).count(),
                clocks.stream().filter(ClockFact::decided).count());
    }

    /** How many have had no answer. */
    public long waiting() {
        return leads - answered;
    }
}
