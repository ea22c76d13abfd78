package org.tandemcrm.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.firm.PeriodPicker;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.PlanReader;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/**
 * How long reports take through the database: 100,000 sales with 800,000 responses under every
 * rule-based model, all of them and one month, from kept journeys and from the facts alone, with
 * one sum over the same rows as the floor. {@code ./mvnw -Pbench test
 * -Dtest=AttributionDatabaseBenchTests} prints it with the plans.
 */
@Tag("heavy")
@Tag("bench")
@ModuleTest
@CleanDatabase
@Import(PlanReader.class)
class AttributionDatabaseBenchTests {

    private static final int SALES = Integer.getInteger("bench.sales", 100_000);
    private static final Period MONTH =
            new Period(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31));

    @Autowired JdbcClient jdbc;
    @Autowired JourneyCare care;
    @Autowired ModelBook models;
    @Autowired CurrentUser current;
    @Autowired TestPeople people;
    @Autowired PlanReader plans;
    @Autowired StaleJourneys stale;

    @Test
    void everyModelOverAHundredThousandSalesInTheDatabase() throws Exception {
        UserId olga = people.with(Role.OWNER);
        fill();

        Timed facts = timed("all sales, from the facts, cold", () -> report(olga, ever()));
        Timed factsAgain = timed("the same again", () -> report(olga, ever()));
        Timed built = timed("every journey built and kept", this::build);
        jdbc.sql("vacuum analyze").update();
        Timed kept = timed("all sales, from kept journeys", () -> report(olga, ever()));
        Timed keptAgain = timed("the same again", () -> report(olga, ever()));
        Timed month = timed("one month", () -> report(olga, MONTH));
        Timed monthAgain = timed("the same again", () -> report(olga, MONTH));
        Timed floor = timed("floor: one sum over the same rows", this::floor);
        Timed floorMonth = timed("floor: the same for the month", this::floorOfMonth);
        Timed compared = timed("all journeys compared with the facts", this::compare);

        plans.of(() -> report(olga, MONTH))
                .forEach(
                        plan ->
                                System.out.printf(
                                        "-- %.1f ms: %s%n%s%n",
                                        plan.millis(), plan.sql().strip(), plan.text()));
        assertThat(built.answer()).isEqualTo(SALES);
        assertThat(kept.answer()).isEqualTo(facts.answer());
        assertThat(List.of(facts, factsAgain, kept, keptAgain)).allMatch(t -> t.seconds() < 10);
        assertThat(List.of(month, monthAgain)).allMatch(t -> t.seconds() < 1);
        assertThat(compared.answer()).isEqualTo(0);
        assertThat(floor.answer()).isEqualTo(200);
        assertThat(floorMonth.answer()).isNotNull();
    }

    /** The application's own job builds some of them at the same time. */
    private int build() {
        jdbc.sql("insert into stale_journey (deal_id) select deal_id from deal").update();
        while (!stale.isEmpty()) {
            care.mend();
        }
        return jdbc.sql("select count(*) from journey").query(Integer.class).single();
    }

    /** What somebody waited for, and how long. */
    private record Timed(Object answer, double seconds) {}

    private void fill() throws Exception {
        String script =
                new ClassPathResource("bench/attribution.sql")
                        .getContentAsString(StandardCharsets.UTF_8);
        for (String statement : script.split(";\\s*\\n")) {
            jdbc.sql(statement).param("sales", SALES).update();
        }
        jdbc.sql("vacuum analyze").update();
    }

    private ModelTable report(UserId who, Period period) {
        return people.as(
                who,
                () -> {
                    Viewer viewer = current.get();
                    return models.byCampaign(SalesCut.of(period), viewer);
                });
    }

    private static Period ever() {
        return PeriodPicker.EVERYTHING;
    }

    /** Linear credit without cents: the least that any report must read. */
    private int floor() {
        return sum("");
    }

    private int floorOfMonth() {
        return sum("where d.closed_on between '%s' and '%s'".formatted(MONTH.from(), MONTH.to()));
    }

    private int sum(String where) {
        return jdbc.sql(
                        """
                        select s.campaign_id, sum(d.amount / j.steps) as credit
                          from journey_step s
                          join journey j on j.deal_id = s.deal_id
                          join deal_facts d on d.deal_id = s.deal_id %s
                         group by s.campaign_id
                        """
                                .formatted(where))
                .query((row, n) -> row.getBigDecimal("credit"))
                .list()
                .size();
    }

    private int compare() {
        return care.compareAll((compared, differed) -> true);
    }

    private static Timed timed(String what, Supplier<?> work) {
        long began = System.nanoTime();
        Object answer = work.get();
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("%-45s %8.2f s%n", what, seconds);
        return new Timed(answer, seconds);
    }
}
