package org.tandemcrm.campaign;

import java.time.Instant;
import java.util.List;

/** What modules above campaigns add to the campaigns of the sample company. */
public interface SampleScene {

    /** Plays once, in the transaction that loads the sample. */
    void play(List<CampaignId> programme);

    /**
     * Takes away what hangs on none of the records that go, in the transaction that removes them.
     *
     * @param loaded when the sample was loaded
     */
    default void strike(Instant loaded) {}
}
