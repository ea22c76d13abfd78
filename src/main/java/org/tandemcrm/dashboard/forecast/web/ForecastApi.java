package org.tandemcrm.dashboard.forecast.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tandemcrm.dashboard.forecast.ForecastBook;
import org.tandemcrm.dashboard.forecast.Horizon;
import org.tandemcrm.dashboard.forecast.PastError;
import org.tandemcrm.dashboard.forecast.PeriodForecast;
import org.tandemcrm.shared.Money;
import org.tandemcrm.user.Needs;
import org.tandemcrm.user.Right;
import org.tandemcrm.web.Definition;

/** What is to come, for programs. */
@RestController
@RequestMapping("/api/v1/forecast")
class ForecastApi {

    private final ForecastBook book;

    ForecastApi(ForecastBook book) {
        this.book = book;
    }

    record Answer(List<Item> items, List<Past> pastErrors, List<Definition> definitions) {}

    /** How right the periods of one kind were foretold at their beginning, and each of them. */
    record Past(
            Horizon horizon,
            int periods,
            @Nullable Double middle,
            @Nullable Double weighted,
            @Nullable Double runRate,
            @Nullable Double inside,
            List<Outcome> outcomes) {

        static Past of(PastError error) {
            return new Past(
                    error.horizon(),
                    error.periods(),
                    error.middle(),
                    error.weighted(),
                    error.runRate(),
                    error.inside(),
                    error.outcomes().stream()
                            .map(each -> new Outcome(item(each.foretold()), each.sold()))
                            .toList());
        }
    }

    /** A period that is over: what was foretold of it, and what it brought. */
    record Outcome(Item foretold, Money sold) {}

    /**
     * One period; low, middle, high and the wins are null where there is too little history.
     *
     * @param weightedHref the list of the deals that sum to weighted; of a period that is over, as
     *     they are now
     */
    record Item(
            Horizon horizon,
            LocalDate from,
            LocalDate to,
            LocalDate asOf,
            Instant reckonedAt,
            Money booked,
            @Nullable Money low,
            @Nullable Money middle,
            @Nullable Money high,
            @Nullable Double openWins,
            @Nullable Double newWins,
            Money weighted,
            String weightedHref,
            Money runRate) {}

    @Needs(Right.SEE_COSTS)
    @GetMapping
    Answer latest() {
        return new Answer(
                book.latest().stream().map(ForecastApi::item).toList(),
                book.pastErrors().stream().map(Past::of).toList(),
                ForecastWords.ALL);
    }

    private static Item item(PeriodForecast forecast) {
        PeriodForecast.Expectation course = forecast.course();
        return new Item(
                forecast.horizon(),
                forecast.period().from(),
                forecast.period().to(),
                forecast.asOf(),
                forecast.reckonedAt(),
                forecast.booked(),
                course == null ? null : course.low(),
                course == null ? null : course.middle(),
                course == null ? null : course.high(),
                course == null ? null : course.openWins(),
                course == null ? null : course.newWins(),
                forecast.weighted(),
                forecast.deals(),
                forecast.runRate());
    }
}
