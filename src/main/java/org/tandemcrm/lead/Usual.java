package org.tandemcrm.lead;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.touch.NextStep;

/**
 * What usually follows from a touch that ended in some way.
 *
 * @param counts what it is as evidence, whatever the channel; null if it is none
 * @param points what that adds today
 * @param step the next step; null where nothing is usual
 */
public record Usual(@Nullable EvidenceKind counts, double points, @Nullable NextStep step) {}
