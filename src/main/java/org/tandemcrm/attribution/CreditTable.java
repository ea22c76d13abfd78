package org.tandemcrm.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;

/**
 * The sales of a period shared among campaigns under one model. The credits of the rows and the
 * unattributed part sum to the total, to the cent, and so do the profits.
 *
 * @param rows most credit first
 * @param unattributedSales how many sales no campaign is known for
 * @param repeats how many of those are from people who had bought before
 * @param unattributedProfit the margins of those sales, which cost no campaign anything; absent for
 *     who may not see costs
 * @param spend what all campaigns cost in the period; absent for who may not see costs
 * @param profit the margins of all sales less what the campaigns cost; absent likewise
 */
public record CreditTable(
        Model model,
        Period period,
        List<CampaignCredit> rows,
        Money unattributed,
        int unattributedSales,
        int repeats,
        @Nullable Money unattributedProfit,
        Money total,
        int sales,
        @Nullable Money spend,
        @Nullable Money profit) {

    public CreditTable {
        rows = List.copyOf(rows);
    }

    /** Nothing was sold and nothing was spent. */
    public boolean isEmpty() {
        return rows.isEmpty() && sales == 0;
    }
}
