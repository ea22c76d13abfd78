package org.tandemcrm.lead;

/** Facts came to a lead, or left it; told in the same transaction. */
public record EvidenceChanged(LeadId lead) {}
