package org.tandemcrm.audience;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One address of a print run and whom it is for.
 *
 * @param first whose personal link stands on it
 */
record PrintRow(
        UUID first,
        List<String> names,
        @Nullable String company,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country) {}
