package org.tandemcrm.lead.speed;

import java.util.List;

/** The speed of all leads of a period, and by campaign and person, the most leads first. */
public record SpeedReport(Speed all, List<Speed> campaigns, List<Speed> people) {

    public SpeedReport {
        campaigns = List.copyOf(campaigns);
        people = List.copyOf(people);
    }

    public boolean isEmpty() {
        return all.leads() == 0;
    }
}
