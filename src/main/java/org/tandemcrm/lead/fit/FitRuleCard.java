package org.tandemcrm.lead.fit;

/** A rule as its page shows it. */
public record FitRuleCard(FitRuleId id, long version, FitRule rule) {}
