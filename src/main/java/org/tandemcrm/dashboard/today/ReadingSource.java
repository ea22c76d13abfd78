package org.tandemcrm.dashboard.today;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.BriefingStates;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.dashboard.TodayItem;
import org.tandemcrm.dashboard.TodayLine;
import org.tandemcrm.dashboard.TodayPart;
import org.tandemcrm.dashboard.TodaySource;
import org.tandemcrm.dashboard.TodaySource.Wish;

/** The briefings that the reader is asked to read and confirm before a campaign starts (R7). */
@Component
@Order(29)
class ReadingSource implements TodaySource {

    private final ObjectProvider<BriefingStates> briefings;
    private final CampaignDesk campaigns;

    ReadingSource(ObjectProvider<BriefingStates> briefings, CampaignDesk campaigns) {
        this.briefings = briefings;
        this.campaigns = campaigns;
    }

    @Override
    public Stream<TodayPart> of(Wish wish) {
        BriefingStates states = briefings.getIfAvailable();
        if (states == null) {
            return Stream.empty();
        }
        List<CampaignId> waiting = states.awaiting(wish.reader().id());
        Map<CampaignId, String> names = campaigns.names(waiting);
        List<TodayLine> lines =
                waiting.stream()
                        .map(id -> TodayLine.on(names.getOrDefault(id, ""), null, null, page(id)))
                        .toList();
        return Stream.of(
                new TodayPart(
                        new TodayItem(
                                "briefings",
                                waiting.size(),
                                waiting.size() == 1
                                        ? "briefing for you to confirm"
                                        : "briefings for you to confirm",
                                "Campaigns to come, or changed since their launch, whose briefing"
                                        + " you have not confirmed yet.",
                                false,
                                waiting.size() == 1
                                        ? page(waiting.get(0))
                                        : wish.onPage("briefings")),
                        lines));
    }

    private static String page(CampaignId id) {
        return "/campaigns/" + id + "/briefing";
    }
}
