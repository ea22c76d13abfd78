package org.tandemcrm.lead.likelihood;

import java.util.List;

/**
 * What was learned says of one lead.
 *
 * @param percent the likelihood to close, whole percent
 * @param closed from how many closed leads it was learned
 * @param average what share of those was won, whole percent
 * @param proven whether it was measured to foretell better than chance
 * @param reasons the strongest first
 */
public record Outlook(int percent, int closed, int average, boolean proven, List<Reason> reasons) {

    public Outlook {
        reasons = List.copyOf(reasons);
    }

    /**
     * What moves the lead away from the average.
     *
     * @param raises whether it speaks for the lead
     * @param odds by how much its odds are multiplied; below 1 where it speaks against
     */
    public record Reason(String sentence, boolean raises, double odds) {}
}
