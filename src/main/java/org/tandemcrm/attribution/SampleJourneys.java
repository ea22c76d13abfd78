package org.tandemcrm.attribution;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.SampleScene;

/**
 * Marks every journey when the sample goes: it takes campaigns and people out of real sales too.
 */
@Component
class SampleJourneys implements SampleScene {

    private final EntityManager entities;
    private final StaleJourneys stale;

    SampleJourneys(EntityManager entities, StaleJourneys stale) {
        this.entities = entities;
        this.stale = stale;
    }

    /** Its facts are told like all others. */
    @Override
    public void play(List<CampaignId> programme) {}

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void strike(Instant loaded) {
        LateFacts.of(entities, stale).everything();
    }
}
