package org.tandemcrm.flow;

import java.util.UUID;
import org.tandemcrm.lead.LeadMemory;
import org.tandemcrm.lead.Temperature;

/**
 * A lead that had come to sales is not waiting for a decision any more.
 *
 * @param at in microseconds since 1970
 * @param temperature that it had when it came
 * @param accepted whether sales accepted it; else it was handed back, cooled or was closed
 */
public record Ending(UUID lead, long at, Temperature temperature, boolean accepted)
        implements LeadMemory.Row {}
