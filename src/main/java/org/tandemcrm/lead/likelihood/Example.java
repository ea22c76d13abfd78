package org.tandemcrm.lead.likelihood;

import java.time.Instant;

/** A closed lead: what was known at its hand-off, how it ended, and when. */
record Example(Traits traits, boolean won, Instant closedAt) {}
