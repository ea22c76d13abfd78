package org.tandemcrm.attribution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.shared.Money;

/**
 * What one campaign earned and cost in a period.
 *
 * @param sales how many sales it has a share of
 * @param credit its share of their amounts
 * @param sourced the whole amounts of the sales whose first response it drew; over all campaigns
 *     what was sold where a campaign is known
 * @param influenced the whole amounts of all sales that it took part in; over all campaigns this
 *     may exceed what was sold
 * @param spend what it cost; absent for who may not see costs
 * @param profit its share of the margins, less what it cost; absent for who may not see costs
 */
public record CampaignCredit(
        CampaignId campaignId,
        String name,
        int sales,
        Money credit,
        Money sourced,
        Money influenced,
        @Nullable Money spend,
        @Nullable Money profit) {

    /** Profit for each unit of spend; absent where nothing was spent or costs are not shown. */
    public @Nullable Double returned() {
        if (spend == null || profit == null || spend.isZero()) {
            return null;
        }
        return profit.amount().doubleValue() / spend.amount().doubleValue();
    }

    /** What each sale that it has a share of cost; absent where there is none or no cost. */
    public @Nullable Money costPerSale() {
        if (spend == null || spend.isZero() || sales == 0) {
            return null;
        }
        BigDecimal each = spend.amount().divide(BigDecimal.valueOf(sales), 4, RoundingMode.HALF_UP);
        return new Money(each, spend.currency());
    }
}
