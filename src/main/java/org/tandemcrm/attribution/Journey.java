package org.tandemcrm.attribution;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The responses that led to a sale, in order, each once.
 *
 * @param warmedAt when the lead last rose to warm before it was accepted
 * @param acceptedAt when sales took over
 */
public record Journey(
        List<Touchpoint> touchpoints, @Nullable Instant warmedAt, @Nullable Instant acceptedAt) {

    static final Journey NONE = new Journey(List.of(), null, null);

    public Journey {
        touchpoints = List.copyOf(touchpoints);
    }

    /** Orders the responses, in whatever order they come, and drops what counts once only. */
    static Journey of(Collection<Touchpoint> responses, ZoneId zone) {
        Map<Object, Touchpoint> once = new LinkedHashMap<>();
        responses.stream()
                .sorted(Touchpoint.ORDER)
                .forEach(response -> once.putIfAbsent(response.once(zone), response));
        return new Journey(List.copyOf(once.values()), null, null);
    }

    Journey turning(@Nullable Instant warmed, @Nullable Instant accepted) {
        return new Journey(touchpoints, warmed, accepted);
    }

    public boolean isEmpty() {
        return touchpoints.isEmpty();
    }

    public int size() {
        return touchpoints.size();
    }

    /** What turned at the touchpoint of that place, counted from zero. */
    public Set<Milestone> milestones(int place) {
        Set<Milestone> found = EnumSet.noneOf(Milestone.class);
        if (place == 0) {
            found.add(Milestone.FIRST);
        }
        if (place == lastAtOrBefore(warmedAt)) {
            found.add(Milestone.WARMING);
        }
        if (place == lastAtOrBefore(acceptedAt)) {
            found.add(Milestone.ACCEPTANCE);
        }
        if (place == size() - 1) {
            found.add(Milestone.LAST);
        }
        return found;
    }

    private int lastAtOrBefore(@Nullable Instant moment) {
        int place = -1;
        while (moment != null
                && place + 1 < size()
                && !touchpoints.get(place + 1).at().isAfter(moment)) {
            place++;
        }
        return place;
    }
}
