package org.tandemcrm.dashboard.start;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.attribution.CampaignYield;
import org.tandemcrm.dashboard.TodayLine;
import org.tandemcrm.dashboard.TodayPart;

/**
 * What a marketer begins with.
 *
 * @param running campaigns that run now, with what came of them
 * @param more whether more run than are shown
 * @param confirmations campaigns that wait for salespeople; absent if none does
 * @param handbacks the latest leads that sales handed back
 */
public record MarketingStart(
        List<CampaignYield> running,
        boolean more,
        @Nullable TodayPart confirmations,
        List<TodayLine> handbacks) {

    public MarketingStart {
        running = List.copyOf(running);
        handbacks = List.copyOf(handbacks);
    }
}
