package org.tandemcrm.dashboard.forecast;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.SampleScene;

/** Foretells what the sample company will sell, so that nobody waits for the night to see it. */
@Component
class SampleForecast implements SampleScene {

    private final Reckoning reckoning;

    SampleForecast(Reckoning reckoning) {
        this.reckoning = reckoning;
    }

    @Override
    public void play(List<CampaignId> programme) {
        reckoning.keepToday();
    }
}
