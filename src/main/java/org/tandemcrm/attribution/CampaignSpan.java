package org.tandemcrm.attribution;

import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.shared.Share;

/**
 * What a campaign brought within some days, apart from money.
 *
 * @param responses the answers to it, all kinds
 * @param won of the leads that it made warm in these days, those that have been won by now
 */
public record CampaignSpan(CampaignId campaignId, String name, long responses, Share won) {

    /** How many leads it made warm in these days. */
    public long warm() {
        return won.whole();
    }
}
