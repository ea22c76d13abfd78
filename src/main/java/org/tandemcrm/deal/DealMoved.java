package org.tandemcrm.deal;

import java.time.Instant;

/** A deal moved to another stage. */
public record DealMoved(DealId deal, Stage from, Stage to, Instant at) {}
