package org.tandemcrm.dashboard.forecast;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.job.JobId;
import org.tandemcrm.job.Jobs;

/** What this and the next month and quarter will bring, and how right that was before. */
@Component
@Transactional
public class ForecastBook {

    /** A forecast of a period counts as one of its beginning for so many days. */
    private static final int GRACE_DAYS = 3;

    private final Forecasts forecasts;
    private final SalesSums sums;
    private final Firm firm;
    private final Jobs jobs;

    ForecastBook(Forecasts forecasts, SalesSums sums, Firm firm, Jobs jobs) {
        this.forecasts = forecasts;
        this.sums = sums;
        this.firm = firm;
        this.jobs = jobs;
    }

    /** What was reckoned last, with what is sold by now; none before the first. */
    @Transactional(readOnly = true)
    public List<PeriodForecast> latest() {
        return sums.now(forecasts.latest());
    }

    /** The same of this month and this quarter alone, with the deals that were open then. */
    @Transactional(readOnly = true)
    public List<PeriodForecast> current() {
        return forecasts.latest().stream()
                .filter(forecast -> forecast.period().contains(firm.today()))
                .map(sums::sold)
                .toList();
    }

    /** How right months and quarters were foretold at their beginning. */
    @Transactional(readOnly = true)
    public List<PastError> pastErrors() {
        return List.of(pastError(Horizon.THIS_MONTH), pastError(Horizon.THIS_QUARTER));
    }

    private PastError pastError(Horizon horizon) {
        return PastError.of(
                horizon,
                forecasts.ofEnded(horizon, firm.today(), GRACE_DAYS).stream()
                        .map(then -> new PastError.Outcome(then, sums.sold(then.period())))
                        .toList());
    }

    /** Reckons today's anew, in the background. */
    public JobId startNow() {
        return jobs.start(ForecastWork.KIND, "", "Sales to come");
    }
}
