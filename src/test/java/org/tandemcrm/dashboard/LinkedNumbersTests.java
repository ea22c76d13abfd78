package org.tandemcrm.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.dashboard.cycle.Mark;
import org.tandemcrm.dashboard.web.LinkedNumbers;
import org.tandemcrm.deal.web.Api;
import tools.jackson.databind.JsonNode;

/** Over two years with reopened deals, leads that warm twice, 29 February and changed clocks. */
class LinkedNumbersTests extends TwentyFourMonthsWorld {

    private static final String BOTH_YEARS = "?from=2023-04-01&to=2025-03-31";

    @Autowired LinkedNumbers numbers;
    @Autowired Api api;

    @Test
    void everyCohortStepAndHandBackOpensAsManyRecordsAsItSays() {
        List<String> paths =
                new ArrayList<>(
                        Arrays.stream(Mark.values())
                                .map(mark -> "/reports/cycle" + BOTH_YEARS + "&mark=" + mark)
                                .toList());
        paths.add("/reports/growth" + BOTH_YEARS);
        paths.add("/dashboard" + BOTH_YEARS);
        paths.add("/reports/pipeline" + BOTH_YEARS);
        assertThat(numbers.agree(owner, paths)).isGreaterThan(100);
    }

    @Test
    void theNumbersOfSomePeopleOpenTheirRecordsAlone() {
        String both = BOTH_YEARS + "&person=" + sam + "&person=" + petra();
        assertThat(
                        numbers.agree(
                                owner,
                                List.of(
                                        "/dashboard" + both,
                                        "/reports/growth" + both,
                                        "/reports/team" + both,
                                        "/reports/pipeline" + both,
                                        "/reports/cycle" + both + "&mark=WON")))
                .isGreaterThan(60);
    }

    @Test
    void programsReadTheNumbersOfThePages() {
        JsonNode cycle = api.read(owner, "/dashboard/cycle" + BOTH_YEARS + "&mark=WON");
        JsonNode growth = api.read(owner, "/dashboard/growth" + BOTH_YEARS);
        JsonNode page = api.read(owner, "/dashboard" + BOTH_YEARS);
        assertThat(cycle.at("/all/reached").asInt()).isPositive();
        assertThat(cycle.at("/steps/0/taken/whole").asInt())
                .isEqualTo(cycle.at("/all/leads").asInt());
        assertThat(growth.at("/all/sold/amount/amount"))
                .isEqualTo(figure(page, "sales").at("/money/amount"));
        assertThat(figure(page, "winRate").get("numerator").asInt())
                .isEqualTo(growth.at("/all/sold/sales").asInt());
        for (JsonNode answer : List.of(cycle, growth)) {
            assertThat(answer.get("definitions"))
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.get("text").asString()).isNotBlank());
        }
    }

    private static JsonNode figure(JsonNode page, String key) {
        for (JsonNode figure : page.get("figures")) {
            if (figure.get("key").asString().equals(key)) {
                return figure;
            }
        }
        throw new AssertionError("no figure " + key);
    }
}
