package org.tandemcrm.lead.speed;

import java.util.List;
import org.tandemcrm.lead.AnswerSpeed;

/**
 * The speed of all leads of a period, and by campaign and person, the most leads first.
 *
 * @param bands how many waited how long
 * @param weeks the share within target, oldest first
 */
public record SpeedReport(
        Speed all,
        List<Speed> campaigns,
        List<Speed> people,
        List<WaitBand> bands,
        List<AnswerSpeed.Week> weeks) {

    public SpeedReport {
        campaigns = List.copyOf(campaigns);
        people = List.copyOf(people);
        bands = List.copyOf(bands);
        weeks = List.copyOf(weeks);
    }

    public boolean isEmpty() {
        return all.leads() == 0;
    }
}
