package org.tandemcrm.attribution;

import java.util.EnumMap;
import java.util.Map;
import org.tandemcrm.lead.HandbackReason;

/**
 * What became of the leads that answered a campaign.
 *
 * @param handbacks the leads that sales gave back, by the last reason
 */
record FollowUp(CampaignYield.Leads leads, Map<HandbackReason, Long> handbacks) {

    static final FollowUp NONE = new FollowUp(CampaignYield.Leads.NONE, Map.of());

    FollowUp plus(FollowUp more) {
        Map<HandbackReason, Long> all = new EnumMap<>(HandbackReason.class);
        all.putAll(handbacks);
        more.handbacks.forEach((reason, leads) -> all.merge(reason, leads, Long::sum));
        return new FollowUp(leads.plus(more.leads), all);
    }
}
