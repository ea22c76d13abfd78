package org.tandemcrm.deal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.deal.BoardFilter;
import org.tandemcrm.deal.DealBoard;
import org.tandemcrm.deal.DealCrowd;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.PlanReader;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

/**
 * How long the board takes with 50 and with 5,000 open deals, both beside 20,000 closed ones.
 * {@code ./mvnw -Pbench test -Dtest=BoardBenchTests} prints it with the plans.
 */
@Tag("heavy")
@Tag("bench")
@PageTest
@CleanDatabase
@Import(PlanReader.class)
class BoardBenchTests {

    private static final int CLOSED = 20_000;
    private static final int FEW = 50;
    private static final int MANY = 5_000;
    private static final int ROUNDS = 60;
    private static final int WARM = 40;

    @Autowired Pages pages;
    @Autowired DealBoard board;
    @Autowired DealCrowd crowd;
    @Autowired UserMother users;
    @Autowired JdbcClient jdbc;
    @Autowired PlanReader plans;

    private UserId owner;
    private UserId sam;

    @BeforeEach
    void fill() {
        owner = users.owner();
        sam = users.salesperson();
        crowd.open(1, CLOSED, sam);
        crowd.close(1, CLOSED, 4, owner);
        crowd.open(CLOSED + 1, CLOSED + FEW, sam);
        jdbc.sql("vacuum analyze").update();
    }

    @Test
    void aBoardOfThousandsOpensAsFastAsOneOfFifty() {
        List<String> paths =
                List.of(
                        "/deals",
                        "/deals?by=MONTH",
                        "/deals?standing=IDLE",
                        "/deals?assignee=" + sam);
        List<Double> few = paths.stream().map(path -> p95(path, FEW)).toList();
        crowd.open(CLOSED + FEW + 1, CLOSED + MANY, sam);
        jdbc.sql("vacuum analyze").update();
        for (int i = 0; i < paths.size(); i++) {
            double many = p95(paths.get(i), MANY);
            System.out.printf(
                    "%-24s ratio %.2f%n",
                    paths.get(i).replaceAll("=[0-9a-f-]{36}", "=…"), many / few.get(i));
        }
        plans.of(() -> board.columns(BoardFilter.of(Salespeople.EVERYBODY)))
                .forEach(plan -> System.out.printf("%.1f ms%n%s%n", plan.millis(), plan.text()));
        assertThat(few).allMatch(ms -> ms > 0);
    }

    private double p95(String path, int deals) {
        List<Double> times = new ArrayList<>();
        int bytes = 0;
        for (int i = 0; i < ROUNDS + WARM; i++) {
            long began = System.nanoTime();
            var answer = pages.get(owner, path);
            assertThat(answer).hasStatusOk();
            bytes = answer.getResponse().getContentAsByteArray().length;
            if (i >= WARM) {
                times.add((System.nanoTime() - began) / 1e6);
            }
        }
        Collections.sort(times);
        double p95 = times.get(ROUNDS * 95 / 100 - 1);
        System.out.printf(
                "%,6d open deals, %-24s median %.1f ms, p95 %.1f ms, %,d bytes%n",
                deals, path.replaceAll("=[0-9a-f-]{36}", "=…"), times.get(ROUNDS / 2), p95, bytes);
        return p95;
    }
}
