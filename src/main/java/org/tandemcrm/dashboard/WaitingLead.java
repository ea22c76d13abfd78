package org.tandemcrm.dashboard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.Temperature;

/**
 * A warm or hot lead that no salesperson has accepted.
 *
 * @param since when it last rose from cold
 * @param dueAt when its clock runs out, while one runs
 */
public record WaitingLead(
        LeadId lead,
        String name,
        @Nullable String companyName,
        Temperature temperature,
        Instant since,
        @Nullable Instant dueAt,
        @Nullable String assigneeName) {}
