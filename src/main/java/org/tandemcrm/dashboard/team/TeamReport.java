package org.tandemcrm.dashboard.team;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.attribution.CreditTable;

/**
 * The team's tables.
 *
 * @param people by name: who has few deals is not ranked as if that were certain
 * @param all of them together
 * @param credit where the campaigns' figures come from; absent for who may not see them
 * @param campaigns by name too; empty for who may not see them
 */
public record TeamReport(
        List<PersonRow> people,
        PersonRow all,
        @Nullable CreditTable credit,
        List<CampaignLine> campaigns) {

    public TeamReport {
        people = List.copyOf(people);
        campaigns = List.copyOf(campaigns);
    }
}
