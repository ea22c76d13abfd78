package org.tandemcrm.deal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A deal reached a stage, by whose hand. */
public record StageVisit(Stage stage, Instant at, @Nullable String by) {}
