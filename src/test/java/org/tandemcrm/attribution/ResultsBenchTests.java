package org.tandemcrm.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.FirmMother;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.PlanReader;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

/**
 * How long the pages of results take in the server where 26 mailings were answered 162,000 times.
 * {@code ./mvnw -Pbench verify -Dtest=ResultsBenchTests} prints it with the longest plans.
 */
@Tag("heavy")
@Tag("bench")
@ModuleTest
@CleanDatabase
@Import(PlanReader.class)
class ResultsBenchTests {

    private static final int PEOPLE = Integer.getInteger("bench.people", 135_000);
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 40;
    private static final double MOST_MILLIS = 500;
    private static final String ONE = "/campaigns/d0000000-0000-7000-8000-000000000001";

    @Autowired WebApplicationContext application;
    @Autowired JdbcClient jdbc;
    @Autowired TestPeople people;
    @Autowired PlanReader plans;
    @Autowired Firm firm;
    @Autowired JourneyCare journeys;

    private MockMvcTester mvc;
    private UserId olga;

    @BeforeEach
    void fill() throws Exception {
        // Without the printer of requests, which costs more than the request.
        mvc =
                MockMvcTester.from(
                        application,
                        builder ->
                                builder.apply(SecurityMockMvcConfigurers.springSecurity()).build());
        olga = people.with(Role.OWNER);
        people.as(olga, () -> firm.change(FirmMother.hafen(0), false));
        run("bench/audience.sql");
        run("bench/results.sql");
        jdbc.sql("vacuum analyze").update();
        long began = System.nanoTime();
        int built = journeys.mend();
        System.out.printf(
                "%,d journeys built in %.1f s%n", built, (System.nanoTime() - began) / 1e9);
        jdbc.sql("vacuum analyze").update();
    }

    @Test
    void theResultsOfManyCampaignsAreThereWhileOneLooks() {
        System.out.printf(
                "%,d answers, %,d sales%n",
                count("select count(*) from response"), count("select count(*) from closure"));
        List<Double> worst = new ArrayList<>();
        worst.add(measured("results side by side", "/campaigns/results"));
        worst.add(measured("by cost", "/campaigns/results?sort=-spend"));
        worst.add(measured("results of one campaign", ONE + "/results"));
        worst.add(measured("the leads behind them", ONE + "/results/leads"));

        assertThat(worst).allMatch(millis -> millis < MOST_MILLIS);
    }

    private void run(String resource) throws Exception {
        String script = new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        for (String statement : script.split(";\\s*\\n")) {
            jdbc.sql(statement).param("people", PEOPLE).param("user", olga.value()).update();
        }
    }

    private double measured(String what, String path) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            long began = System.nanoTime();
            ask(path);
            if (i >= WARM_UP) {
                times.add((System.nanoTime() - began) / 1e6);
            }
        }
        Collections.sort(times);
        double p95 = times.get(ROUNDS * 95 / 100);
        System.out.printf(
                "%-26s median %.0f ms, 95th percentile %.0f ms, longest %.0f ms%n",
                what, times.get(ROUNDS / 2), p95, times.get(ROUNDS - 1));
        plans.of(() -> ask(path)).stream()
                .sorted(Comparator.comparing(PlanReader.Plan::millis).reversed())
                .limit(3)
                .forEach(plan -> System.out.println(plan.sql() + "\n" + plan.text()));
        return p95;
    }

    private void ask(String path) {
        assertThat(mvc.get().uri(path).with(people.by(olga))).hasStatusOk();
    }

    private long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }
}
