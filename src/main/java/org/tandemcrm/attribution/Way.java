package org.tandemcrm.attribution;

import java.util.List;
import org.tandemcrm.campaign.CampaignId;

/**
 * A journey as reports see it: which campaign was answered at each place, and the shape that the
 * rules look at.
 *
 * @param repeated whether somebody on it had bought before, so that earlier responses are left out
 */
record Way(List<CampaignId> campaigns, Shape shape, boolean repeated) {

    static final Way NONE = Journey.NONE.way();

    boolean isEmpty() {
        return campaigns.isEmpty();
    }
}
