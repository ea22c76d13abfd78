package org.tandemcrm.attribution;

import java.util.List;
import java.util.UUID;

/** All of a journey on which credits depend, in a form that compares. */
record JourneyTrace(List<UUID> responses, int warming, int acceptance, boolean repeated) {

    static JourneyTrace of(Journey journey) {
        Shape shape = journey.shape();
        return new JourneyTrace(
                journey.touchpoints().stream().map(touchpoint -> touchpoint.id().value()).toList(),
                shape.place(Milestone.WARMING),
                shape.place(Milestone.ACCEPTANCE),
                journey.repeated());
    }
}
