package org.tandemcrm.campaign;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tandemcrm.user.UserId;

/** Tells of many campaigns at once how far their briefings are; a module above knows. */
public interface BriefingStates {

    /** The state of each campaign that has a briefing. */
    Map<CampaignId, BriefingState> of(Collection<CampaignId> campaigns);

    /**
     * The campaigns whose briefing the person is asked to read and confirm: those to come, and
     * those that run and were changed since in what sales must know.
     */
    List<CampaignId> awaiting(UserId person);
}
