package org.tandemcrm.lead;

import java.time.Instant;
import java.util.Comparator;

/** One change of the shown temperature, with the sentence that explains it. */
record TemperatureStep(
        Temperature from, Temperature to, Instant at, TemperatureCause cause, String sentence) {

    static final Comparator<TemperatureStep> ORDER =
            Comparator.comparing(TemperatureStep::at).thenComparing(TemperatureStep::cause);
}
