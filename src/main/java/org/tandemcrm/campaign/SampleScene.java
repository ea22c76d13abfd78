package org.tandemcrm.campaign;

import java.util.List;

/** What modules above campaigns add to the campaigns of the sample company. */
public interface SampleScene {

    /** Plays once, in the transaction that loads the sample. */
    void play(List<CampaignId> programme);
}
