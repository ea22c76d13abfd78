package org.tandemcrm.dashboard.forecast;

import org.springframework.stereotype.Component;

/** Reckons what is to come at once, as the night does. */
@Component
public class ForecastMother {

    private final Reckoning reckoning;

    ForecastMother(Reckoning reckoning) {
        this.reckoning = reckoning;
    }

    public void reckon() {
        reckoning.keepToday();
    }
}
