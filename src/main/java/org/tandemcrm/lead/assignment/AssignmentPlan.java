package org.tandemcrm.lead.assignment;

import java.util.List;
import java.util.Map;
import org.tandemcrm.firm.Assignment;
import org.tandemcrm.user.UserId;

/**
 * How leads are given away, as the owner sees and changes it.
 *
 * @param territories in the order in which they are tried
 * @param capacities of those who carry more or fewer open leads than is usual
 * @param version goes back with an edit, so that a newer one is not overwritten
 */
public record AssignmentPlan(
        Assignment fallback,
        boolean heedsCapacity,
        List<Territory> territories,
        Map<UserId, Integer> capacities,
        long version) {

    public AssignmentPlan {
        territories = List.copyOf(territories);
        capacities = Map.copyOf(capacities);
    }
}
