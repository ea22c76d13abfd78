package org.tandemcrm.dashboard.forecast;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.SampleScene;

/** Foretells what the sample company will sell, so that nobody waits for the night to see it. */
@Component
class SampleForecast implements SampleScene {

    private final Reckoning reckoning;
    private final Forecasts forecasts;

    SampleForecast(Reckoning reckoning, Forecasts forecasts) {
        this.reckoning = reckoning;
        this.forecasts = forecasts;
    }

    @Override
    public void play(List<CampaignId> programme) {
        reckoning.keepToday();
    }

    /** What was foretold from the sample says nothing of the company. */
    @Override
    public void strike(Instant loaded) {
        forecasts.forgetSince(loaded);
    }
}
