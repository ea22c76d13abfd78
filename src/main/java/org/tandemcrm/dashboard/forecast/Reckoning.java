package org.tandemcrm.dashboard.forecast;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.FirmSettings;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;

/** Reckons what the periods will bring, as of the beginning of today. */
@Component
class Reckoning {

    private final Courses courses;
    private final SalesSums sums;
    private final Forecasts forecasts;
    private final Firm firm;
    private final Clock clock;

    Reckoning(Courses courses, SalesSums sums, Forecasts forecasts, Firm firm, Clock clock) {
        this.courses = courses;
        this.sums = sums;
        this.forecasts = forecasts;
        this.firm = firm;
        this.clock = clock;
    }

    /** What was reckoned earlier on the same day is replaced, what other days foretold is kept. */
    @Transactional
    public void keepToday() {
        LocalDate today = firm.today();
        Forecaster forecaster = Forecaster.at(today, courses.all());
        for (Horizon horizon : Horizon.values()) {
            forecasts.keep(forecast(horizon, today, forecaster));
        }
    }

    private PeriodForecast forecast(Horizon horizon, LocalDate today, Forecaster forecaster) {
        FirmSettings settings = firm.settings();
        Period period = horizon.from(today, settings);
        Money booked = sums.soldBefore(period, today);
        Period rest = horizon.isNext() ? period : new Period(today, period.to());
        return new PeriodForecast(
                horizon,
                period,
                today,
                clock.instant(),
                booked,
                forecaster.of(rest).map(forecast -> whole(forecast, booked)).orElse(null),
                booked.plus(sums.weighted(period, !horizon.isNext())),
                sums.sold(horizon.before(today, settings)));
    }

    private PeriodForecast.Expectation whole(Forecast rest, Money booked) {
        Range sales = rest.sales();
        return new PeriodForecast.Expectation(
                rest.openWins(),
                rest.newWins(),
                booked.plus(money(sales.p10())),
                booked.plus(money(sales.p50())),
                booked.plus(money(sales.p90())));
    }

    private Money money(double amount) {
        return firm.money(BigDecimal.valueOf(amount));
    }
}
