package org.tandemcrm.lead.assignment;

import org.jspecify.annotations.Nullable;

/**
 * Where a lead sits and what it is about.
 *
 * @param interests everything that says what they want: the lead's interest, the campaigns that
 *     they answered and what these offered
 */
record Whereabouts(
        @Nullable String country,
        @Nullable String region,
        @Nullable String postcode,
        String interests) {}
