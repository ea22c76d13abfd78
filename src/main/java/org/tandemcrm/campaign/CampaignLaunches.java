package org.tandemcrm.campaign;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The launches of campaigns, at most one of each. */
interface CampaignLaunches extends Repository<CampaignLaunch, CampaignId> {

    CampaignLaunch save(CampaignLaunch launch);

    Optional<CampaignLaunch> findById(CampaignId id);
}
