package org.tandemcrm.lead.likelihood;

/** What was foretold of a lead, and what became of it. */
record Guess(double probability, boolean won) {}
