package org.tandemcrm.attribution;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;

/**
 * The responses that led to a sale, in order, each once.
 *
 * @param zone where the company sits, whose calendar counts
 * @param warmedAt when the lead last rose to warm before it was accepted
 * @param acceptedAt when sales took over
 * @param repeated whether somebody on it had bought before; what led to that sale is left out
 */
public record Journey(
        List<Touchpoint> touchpoints,
        ZoneId zone,
        @Nullable Instant warmedAt,
        @Nullable Instant acceptedAt,
        boolean repeated) {

    static final Journey NONE = new Journey(List.of(), ZoneOffset.UTC, null, null, false);

    public Journey {
        touchpoints = List.copyOf(touchpoints);
    }

    /** One without responses. */
    static Journey none(ZoneId zone) {
        return new Journey(List.of(), zone, null, null, false);
    }

    /** Orders the responses, in whatever order they come, and drops what counts once only. */
    static Journey of(Collection<Touchpoint> responses, ZoneId zone) {
        Map<Object, Touchpoint> once = new LinkedHashMap<>();
        responses.stream()
                .sorted(Touchpoint.ORDER)
                .forEach(response -> once.putIfAbsent(response.once(zone), response));
        return new Journey(List.copyOf(once.values()), zone, null, null, false);
    }

    Journey turning(@Nullable Instant warmed, @Nullable Instant accepted) {
        return new Journey(touchpoints, zone, warmed, accepted, repeated);
    }

    /** The same for somebody who had bought before. */
    Journey afterAnotherSale() {
        return new Journey(touchpoints, zone, warmedAt, acceptedAt, true);
    }

    /** What reports need of it. */
    Way way() {
        return new Way(
                touchpoints.stream().map(Touchpoint::campaignId).toList(), shape(), repeated);
    }

    public boolean isEmpty() {
        return touchpoints.isEmpty();
    }

    public int size() {
        return touchpoints.size();
    }

    /** What turned at the touchpoint of that place, counted from zero. */
    public Set<Milestone> milestones(int place) {
        Shape shape = shape();
        Set<Milestone> found = EnumSet.noneOf(Milestone.class);
        for (Milestone milestone : Milestone.values()) {
            if (place == shape.place(milestone)) {
                found.add(milestone);
            }
        }
        return found;
    }

    /** The journey as the rules see it. */
    Shape shape() {
        Map<CampaignId, Integer> numbers = new HashMap<>();
        int[] campaigns = new int[size()];
        int[] daysBack = new int[size()];
        for (int place = 0; place < size(); place++) {
            CampaignId campaign = touchpoints.get(place).campaignId();
            Integer known = numbers.putIfAbsent(campaign, numbers.size());
            campaigns[place] = known == null ? numbers.size() - 1 : known;
            daysBack[place] = (int) ChronoUnit.DAYS.between(day(place), day(size() - 1));
        }
        return new Shape(campaigns, daysBack, lastAtOrBefore(warmedAt), lastAtOrBefore(acceptedAt));
    }

    /** The company's day of the touchpoint of that place. */
    LocalDate day(int place) {
        return touchpoints.get(place).at().atZone(zone).toLocalDate();
    }

    private int lastAtOrBefore(@Nullable Instant moment) {
        int place = Shape.NOWHERE;
        while (moment != null
                && place + 1 < size()
                && !touchpoints.get(place + 1).at().isAfter(moment)) {
            place++;
        }
        return place;
    }
}
