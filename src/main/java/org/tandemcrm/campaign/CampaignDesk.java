package org.tandemcrm.campaign;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Where campaigns are planned, launched and ended. */
@Service
public class CampaignDesk {

    /** Enters a campaign that is still to come. */
    public CampaignId plan(CampaignDetails details) {
        throw new UnsupportedOperationException();
    }

    /** Enters a campaign of the past or one that runs already: no gate is asked. */
    public CampaignId log(CampaignDetails details, CampaignStatus status) {
        throw new UnsupportedOperationException();
    }

    /** Enters many, for imports. */
    public List<CampaignId> bring(List<PastCampaign> campaigns) {
        throw new UnsupportedOperationException();
    }

    /** Changes a campaign that the editor opened at the version, or throws StaleEdit. */
    public void change(CampaignId id, long version, CampaignDetails details) {
        throw new UnsupportedOperationException();
    }

    /** The campaign, or NotFound. */
    public CampaignCard card(CampaignId id) {
        throw new UnsupportedOperationException();
    }

    /** Puts a campaign into the trash. */
    public void discard(CampaignId id, long version) {
        throw new UnsupportedOperationException();
    }

    /** Takes a campaign out of the trash. */
    public void restore(CampaignId id) {
        throw new UnsupportedOperationException();
    }

    /** Adds people whom campaigns are meant for; who is in already gets the new state. */
    public void target(List<NewMember> members) {
        throw new UnsupportedOperationException();
    }

    /** Names of campaigns. */
    public Map<CampaignId, String> names(Collection<CampaignId> ids) {
        throw new UnsupportedOperationException();
    }
}
