package org.tandemcrm.dashboard;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Money;

/**
 * One step from cold to sold.
 *
 * @param key a temperature, a stage or WON
 * @param href the list of what is counted
 * @param value what the deals of the step are worth; absent for leads
 */
public record PipelineStep(
        String key,
        String label,
        String definition,
        long count,
        @Nullable Money value,
        String href) {}
