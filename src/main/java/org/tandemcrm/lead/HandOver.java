package org.tandemcrm.lead;

import java.time.Instant;

/** The moment at which sales handed a lead back: what was before no longer counts. */
record HandOver(Instant at, String why) {}
