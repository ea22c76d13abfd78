package org.tandemcrm.campaign;

import java.util.Collection;
import java.util.Map;

/** Tells of many campaigns at once how far their briefings are; a module above knows. */
public interface BriefingStates {

    /** The state of each campaign that has a briefing. */
    Map<CampaignId, BriefingState> of(Collection<CampaignId> campaigns);
}
