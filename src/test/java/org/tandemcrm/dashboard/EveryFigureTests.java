package org.tandemcrm.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.dashboard.forecast.ForecastMother;
import org.tandemcrm.deal.web.Api;
import org.tandemcrm.deal.web.Pages;
import org.tandemcrm.user.UserId;

/**
 * Every number on every page of figures is in a sheet with how it was worked out, and no page shows
 * a number that is not in it.
 */
class EveryFigureTests extends TwentyFourMonthsWorld {

    private static final String API = "/api/v1";
    private static final String SHEET = "twenty-four-months-figures";

    @Autowired private Pages pages;
    @Autowired private Api api;
    @Autowired private ForecastMother forecasts;

    @BeforeAll
    void foretell() {
        forecasts.reckon();
    }

    static List<String> asked() {
        return Sheet.rows(SHEET).stream().map(row -> row.get("asked")).distinct().toList();
    }

    @ParameterizedTest
    @MethodSource("asked")
    void showsWhatWasWorkedOutByHand(String asked) {
        List<String> byHand =
                Sheet.rows(SHEET).stream()
                        .filter(row -> row.get("asked").equals(asked))
                        .map(row -> new Shown.Told(row.get("figure"), row.get("value")).key())
                        .toList();
        assertThat(shown(asked))
                .extracting(Shown.Told::key)
                .containsExactlyInAnyOrderElementsOf(byHand);
    }

    private List<Shown.Told> shown(String asked) {
        String[] words = asked.split(" ");
        UserId reader =
                Map.of("olga", owner, "marta", marta, "sam", sam, "petra", petra()).get(words[0]);
        return words[1].startsWith(API)
                ? Shown.in(api.read(reader, words[1].substring(API.length())))
                : Shown.on(pages.read(reader, words[1]));
    }
}
