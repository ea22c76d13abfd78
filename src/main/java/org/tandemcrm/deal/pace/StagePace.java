package org.tandemcrm.deal.pace;

import java.util.List;
import org.tandemcrm.deal.StageCard;
import org.tandemcrm.shared.KaplanMeier;
import org.tandemcrm.shared.Share;

/**
 * How deals pass one stage.
 *
 * @param visits how often a deal came to it in the period
 * @param here how many of them are still there
 * @param median half of them leave within so many days
 * @param ninth nine of ten leave within so many days
 * @param passed went on to a later stage or were won, of those that left
 * @param won of all closed deals that ever reached it, however long ago
 */
public record StagePace(
        StageCard stage,
        long visits,
        long here,
        KaplanMeier.Quantile median,
        KaplanMeier.Quantile ninth,
        Share passed,
        Share won) {

    private static final double HALF = 0.5;
    private static final double NINE_OF_TEN = 0.9;

    static StagePace of(StageCard stage, List<Visit> visits) {
        KaplanMeier days = KaplanMeier.of(visits.stream().map(Visit::asWait).toList());
        long over = visits.stream().filter(visit -> visit.end().isOver()).count();
        long on = visits.stream().filter(visit -> visit.end().isForward()).count();
        return new StagePace(
                stage,
                visits.size(),
                visits.size() - over,
                days.quantile(HALF),
                days.quantile(NINE_OF_TEN),
                new Share(on, over),
                stage.learned());
    }
}
