package org.tandemcrm.lead;

import java.time.Instant;

/** A lead's shown temperature changed. */
public record TemperatureChanged(
        LeadId lead, Temperature from, Temperature to, Instant at, String cause) {}
