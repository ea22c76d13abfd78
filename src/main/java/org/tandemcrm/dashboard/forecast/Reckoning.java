package org.tandemcrm.dashboard.forecast;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;

/** Reckons what the periods will bring, as of this moment. */
@Component
class Reckoning {

    private static final Duration LASTS = Duration.ofHours(4);
    private static final double DAY = Duration.ofDays(1).toSeconds();

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

    /** Reckons where a day has begun, deals were closed or changed since, or hours have passed. */
    @Transactional
    public void keepCurrent() {
        if (!isCurrent(forecasts.latest())) {
            keepToday();
        }
    }

    private boolean isCurrent(List<PeriodForecast> kept) {
        return !kept.isEmpty()
                && kept.get(0).asOf().equals(firm.today())
                && clock.instant().isBefore(kept.get(0).reckonedAt().plus(LASTS))
                && sums.now(kept).equals(kept);
    }

    /** What was reckoned earlier on the same day is replaced, what other days foretold is kept. */
    @Transactional
    public void keepToday() {
        LocalDate today = firm.today();
        Forecaster forecaster = Forecaster.during(today, left(today), courses.all());
        Map<String, Object> shares = sums.shares();
        for (Horizon horizon : Horizon.values()) {
            Period period = horizon.from(today, firm.settings());
            forecasts.keep(forecast(horizon, period, forecaster, sums.open(period, shares)));
        }
    }

    /** The share of the day that is still to come. */
    private double left(LocalDate today) {
        Instant midnight = today.plusDays(1).atStartOfDay(firm.zone()).toInstant();
        return Math.min(1, Duration.between(clock.instant(), midnight).toSeconds() / DAY);
    }

    private PeriodForecast forecast(
            Horizon horizon, Period period, Forecaster forecaster, Money open) {
        Money booked = sums.sold(period);
        return new PeriodForecast(
                horizon,
                period,
                firm.today(),
                clock.instant(),
                booked,
                forecaster.of(period).map(rest -> whole(rest, booked)).orElse(null),
                booked.plus(open),
                sums.sold(horizon.before(period)));
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
        return Money.rounded(BigDecimal.valueOf(amount), firm.currency());
    }
}
