package org.tandemcrm.attribution;

import org.jspecify.annotations.Nullable;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.shared.Money;

/**
 * What one campaign earned and cost in a period.
 *
 * @param sales how many sales it has a share of
 * @param credit its share of their amounts
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
        Money influenced,
        @Nullable Money spend,
        @Nullable Money profit) {}
