package org.tandemcrm.dashboard.today;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Money;

/**
 * A customer whom nobody has spoken to for too long.
 *
 * @param href the page of the company, or of the person where no company is known
 * @param spokenAt when somebody last did; absent: never, as far as is known
 * @param sold what they have bought so far
 */
public record SilentCustomerRow(
        String name,
        String href,
        LocalDate boughtOn,
        @Nullable Instant spokenAt,
        long sales,
        Money sold,
        @Nullable String assigneeName) {}
