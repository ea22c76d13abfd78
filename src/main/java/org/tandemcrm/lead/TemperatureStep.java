package org.tandemcrm.lead;

import java.time.Instant;

/** One change of the shown temperature, with the sentence that explains it. */
record TemperatureStep(
        Temperature from, Temperature to, Instant at, TemperatureCause cause, String sentence) {

    /** Whether marketing handed the lead to sales by it. */
    boolean isWarming() {
        return from == Temperature.COLD;
    }
}
