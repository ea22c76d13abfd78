package org.tandemcrm.dashboard.today;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.UserId;

/**
 * A company, or a person without one, with a won deal.
 *
 * @param id of the company or the person
 * @param boughtOn when they last did
 * @param sold what they have bought so far, in the company's currency
 * @param assignee who sold to them last
 * @param spokenAt when somebody last spoke to one of them; absent: never, as far as is known
 * @param rests what all this rests on and what may leave them: the leads of their sales, those
 *     leads' people, and whoever was spoken to last
 */
record Customer(
        UUID id,
        boolean isCompany,
        LocalDate boughtOn,
        long sales,
        BigDecimal sold,
        @Nullable UUID assignee,
        @Nullable Instant spokenAt,
        Set<UUID> rests) {

    Customer {
        rests = Set.copyOf(rests);
    }

    /** Whether nobody spoke to them since, nor did they buy. */
    boolean isSilent(Instant since, LocalDate before) {
        return boughtOn.isBefore(before) && (spokenAt == null || spokenAt.isBefore(since));
    }

    /** Whether one of them sold to them last. */
    boolean isOf(Salespeople whose) {
        return whose.isEverybody() || assignee != null && whose.include(new UserId(assignee));
    }

    boolean restsOn(Set<UUID> changed) {
        return rests.stream().anyMatch(changed::contains);
    }
}
