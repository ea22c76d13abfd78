package org.tandemcrm.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tandemcrm.campaign.CampaignId;

/** The journeys that ended in a period, in a sale or not, gathered for a chain. */
final class EndedJourneys {

    final Courses courses;
    final List<CampaignId> campaigns = new ArrayList<>();
    final List<String> names = new ArrayList<>();
    final List<Integer> sales = new ArrayList<>();
    long journeys;
    long won;
    int allSales;
    long known;
    long knownMargin;
    long unattributed;
    private final Map<CampaignId, String> nameOf;
    private final Map<CampaignId, Integer> numbers = new HashMap<>();

    /**
     * @param nameOf the names of all campaigns
     */
    EndedJourneys(int memory, Map<CampaignId, String> nameOf) {
        this.courses = new Courses(memory);
        this.nameOf = nameOf;
    }

    void sold(Sale sale, Way journey) {
        allSales++;
        if (journey.isEmpty()) {
            unattributed = Math.addExact(unattributed, Units.of(sale.amount()));
            return;
        }
        known = Math.addExact(known, Units.of(sale.amount()));
        knownMargin = Math.addExact(knownMargin, Units.of(sale.margin()));
        int[] way = way(journey);
        courses.add(way, 1, 0);
        journeys++;
        won++;
        for (int campaign : Arrays.stream(way).distinct().toArray()) {
            sales.set(campaign, sales.get(campaign) + 1);
        }
    }

    void notSold(Way journey) {
        if (!journey.isEmpty()) {
            courses.add(way(journey), 0, 1);
            journeys++;
        }
    }

    private int[] way(Way journey) {
        return journey.campaigns().stream().mapToInt(this::number).toArray();
    }

    private int number(CampaignId campaign) {
        Integer seen = numbers.putIfAbsent(campaign, campaigns.size());
        if (seen != null) {
            return seen;
        }
        campaigns.add(campaign);
        names.add(nameOf.getOrDefault(campaign, "A campaign"));
        sales.add(0);
        return campaigns.size() - 1;
    }
}
