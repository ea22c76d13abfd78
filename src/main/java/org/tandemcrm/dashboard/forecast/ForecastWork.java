package org.tandemcrm.dashboard.forecast;

import org.springframework.stereotype.Component;
import org.tandemcrm.job.JobProgress;
import org.tandemcrm.job.JobWork;

/** Reckons the forecasts at somebody's wish, without waiting for the night. */
@Component
class ForecastWork implements JobWork {

    static final String KIND = "forecast";

    private final Reckoning reckoning;

    ForecastWork(Reckoning reckoning) {
        this.reckoning = reckoning;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(String params, JobProgress progress) {
        progress.result("/forecast");
        progress.total(1);
        reckoning.keepToday();
        progress.advance(1);
    }
}
