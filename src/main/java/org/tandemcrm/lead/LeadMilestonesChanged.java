package org.tandemcrm.lead;

/** A change of a lead's temperature turned out not to have been; told in the same transaction. */
public record LeadMilestonesChanged(LeadId lead) {}
