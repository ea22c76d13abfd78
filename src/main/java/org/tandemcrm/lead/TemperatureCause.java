package org.tandemcrm.lead;

/** What changed a temperature; several of one instant act in this order. */
enum TemperatureCause {
    COOLED,
    OVERRULING_ENDED,
    RULES_CHANGED,
    EVIDENCE,
    HANDED_BACK,
    OVERRULED
}
