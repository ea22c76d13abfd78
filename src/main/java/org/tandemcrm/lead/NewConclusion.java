package org.tandemcrm.lead;

import java.time.Instant;

/** How a pursuit of the past ended, as an import knows it. */
public record NewConclusion(LeadId lead, LeadOutcome outcome, Instant at) {}
