package org.tandemcrm.attribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.deal.DealId;

/** Puts ways together from the rows of their touchpoints, in whatever order they come. */
final class StoredWays {

    /** One for hundreds of thousands of rows that name it. */
    private final Map<UUID, CampaignId> campaigns = new HashMap<>();

    private final Map<UUID, Half> halves = new HashMap<>();

    /** A way of which not all rows have come. */
    private record Half(
            @Nullable CampaignId[] campaigns,
            int[] days,
            int warming,
            int acceptance,
            boolean repeated) {

        static Half of(ResultSet row) throws SQLException {
            int steps = row.getInt("steps");
            return new Half(
                    new CampaignId[steps],
                    new int[steps],
                    row.getInt("warming_place"),
                    row.getInt("acceptance_place"),
                    row.getBoolean("repeated"));
        }

        /** Nothing if a row is missing: then the journey is no more what it was. */
        @Nullable Way whole() {
            Map<CampaignId, Integer> numbers = new HashMap<>();
            int[] places = new int[days.length];
            int[] back = new int[days.length];
            for (int place = 0; place < days.length; place++) {
                CampaignId campaign = campaigns[place];
                if (campaign == null) {
                    return null;
                }
                Integer known = numbers.putIfAbsent(campaign, numbers.size());
                places[place] = known == null ? numbers.size() - 1 : known;
                back[place] = days[days.length - 1] - days[place];
            }
            return new Way(
                    Arrays.asList(campaigns),
                    new Shape(places, back, warming, acceptance),
                    repeated);
        }
    }

    void take(ResultSet row) throws SQLException {
        UUID deal = row.getObject("deal_id", UUID.class);
        Half half = halves.get(deal);
        if (half == null) {
            half = Half.of(row);
            halves.put(deal, half);
        }
        UUID campaign = row.getObject("campaign_id", UUID.class);
        if (campaign != null && row.getInt("place") < half.days.length) {
            int place = row.getInt("place");
            half.campaigns[place] = campaigns.computeIfAbsent(campaign, CampaignId::new);
            half.days[place] = row.getInt("day");
        }
    }

    Map<DealId, Way> found() {
        Map<DealId, Way> ways = new HashMap<>();
        halves.forEach(
                (deal, half) -> {
                    Way way = half.whole();
                    if (way != null) {
                        ways.put(new DealId(deal), way);
                    }
                });
        return ways;
    }
}
