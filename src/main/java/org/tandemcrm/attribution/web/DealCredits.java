package org.tandemcrm.attribution.web;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.tandemcrm.attribution.Credits;
import org.tandemcrm.attribution.Credits.Credit;
import org.tandemcrm.attribution.Journey;
import org.tandemcrm.attribution.Milestone;
import org.tandemcrm.attribution.Touchpoint;

/** A response on the way to a deal, with what turned at it and what every model gives it. */
record DealCredits(Touchpoint touchpoint, Set<Milestone> milestones, List<Credit> credits) {

    /**
     * @param models one deal's credits, under one model after the other
     */
    static List<DealCredits> of(Journey journey, List<Credits> models) {
        return IntStream.range(0, journey.size())
                .mapToObj(
                        place ->
                                new DealCredits(
                                        journey.touchpoints().get(place),
                                        journey.milestones(place),
                                        models.stream()
                                                .map(credits -> credits.items().get(place))
                                                .toList()))
                .toList();
    }
}
