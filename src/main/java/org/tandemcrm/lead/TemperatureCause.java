package org.tandemcrm.lead;

/** What changed a temperature. */
enum TemperatureCause {
    EVIDENCE,
    COOLED,
    OVERRULED,
    OVERRULING_ENDED,
    HANDED_BACK
}
