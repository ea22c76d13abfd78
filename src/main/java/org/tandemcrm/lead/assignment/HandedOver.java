package org.tandemcrm.lead.assignment;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.LeadId;

/**
 * A lead that was handed on in an absence.
 *
 * @param temperature the name of what it shows now
 * @param to who got it; nobody: the pool
 * @param now whose it is at present; nobody: the pool's
 */
public record HandedOver(
        LeadId lead,
        long number,
        String name,
        String temperature,
        @Nullable String to,
        @Nullable String now) {}
