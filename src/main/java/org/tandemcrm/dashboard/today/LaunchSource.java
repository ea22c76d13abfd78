package org.tandemcrm.dashboard.today;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.BriefingState;
import org.tandemcrm.campaign.BriefingStates;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.dashboard.TodayItem;
import org.tandemcrm.dashboard.TodayLine;
import org.tandemcrm.dashboard.TodayPart;
import org.tandemcrm.dashboard.TodaySource;
import org.tandemcrm.dashboard.TodaySource.Wish;
import org.tandemcrm.user.Right;

/** Campaigns that are ready but for salespeople who have not confirmed their briefing (R7). */
@Component
@Order(30)
class LaunchSource implements TodaySource {

    private static final String KEY = "confirmations";

    private final JdbcClient jdbc;
    private final ObjectProvider<BriefingStates> briefings;

    LaunchSource(JdbcClient jdbc, ObjectProvider<BriefingStates> briefings) {
        this.jdbc = jdbc;
        this.briefings = briefings;
    }

    private record ToCome(CampaignId id, String name, @Nullable LocalDate startsOn) {}

    @Override
    public boolean tells(String key) {
        return KEY.equals(key);
    }

    @Override
    public Stream<TodayPart> of(Wish wish) {
        BriefingStates states = briefings.getIfAvailable();
        if (states == null || !wish.reader().may(Right.PLAN_CAMPAIGNS)) {
            return Stream.empty();
        }
        List<TodayLine> waiting = waiting(states);
        return Stream.of(
                new TodayPart(
                        new TodayItem(
                                KEY,
                                waiting.size(),
                                waiting.size() == 1
                                        ? "campaign waits for confirmation"
                                        : "campaigns wait for confirmation",
                                "Campaigns not launched yet whose briefing is complete and not yet"
                                        + " confirmed by every salesperson who is asked.",
                                false,
                                wish.onPage(KEY)),
                        waiting));
    }

    /** All of them: there is no other list of exactly these. */
    private List<TodayLine> waiting(BriefingStates states) {
        List<ToCome> toCome =
                jdbc.sql(
                                """
                                select campaign_id, name, starts_on from campaign
                                 where status in ('PLANNED', 'BRIEFED') and deleted_at is null
                                 order by starts_on nulls last, name, campaign_id
                                """)
                        .query(
                                (row, n) ->
                                        new ToCome(
                                                new CampaignId(
                                                        row.getObject("campaign_id", UUID.class)),
                                                row.getString("name"),
                                                row.getObject("starts_on", LocalDate.class)))
                        .list();
        Map<CampaignId, BriefingState> known = states.of(toCome.stream().map(ToCome::id).toList());
        List<TodayLine> waiting = new ArrayList<>();
        for (ToCome campaign : toCome) {
            BriefingState state = known.getOrDefault(campaign.id(), BriefingState.NONE);
            if (state.complete() && state.confirmed() < state.asked()) {
                waiting.add(
                        TodayLine.on(
                                campaign.name(),
                                state.label(),
                                campaign.startsOn(),
                                "/campaigns/" + campaign.id() + "/briefing"));
            }
        }
        return waiting;
    }
}
