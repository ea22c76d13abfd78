package org.tandemcrm.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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
import org.tandemcrm.house.TestClock;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

/**
 * How long the queue takes in the server, for one user, at a small and a large company, and the
 * plans of its queries. {@code ./mvnw -Pbench verify} prints both; it takes minutes.
 */
@Tag("heavy")
@Tag("bench")
@ModuleTest
@CleanDatabase
@Import(PlanReader.class)
class QueueBenchTests {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final int PEOPLE = 50;
    private static final int WARM_UP = 150;
    private static final int ROUNDS = 300;
    private static final int SMALL = Integer.getInteger("bench.small", 20_000);
    private static final int LARGE = Integer.getInteger("bench.large", 200_000);

    @Autowired WebApplicationContext application;
    @Autowired TestPeople people;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired Firm firm;
    @Autowired Rejudging rejudging;
    @Autowired WarmLeads queue;
    @Autowired PlanReader plans;

    private MockMvcTester mvc;
    private final List<UserId> salespeople = new ArrayList<>();

    /** The lists that follow from leads, and the search for whoever calls. */
    private static final Map<String, String> LISTS =
            new TreeMap<>(
                    Map.of(
                            "leads, the warmest first", "/leads",
                            "leads by fit", "/leads?sort=fit",
                            "leads of the best fit", "/leads?fit=A",
                            "leads of two fits that are open", "/leads?fit=A,B&state=OPEN",
                            "leads by likelihood", "/leads?sort=-likelihood",
                            "leads that are likely to close", "/leads?likelihood.gte=90",
                            "leads that wait too long", "/leads?late=true",
                            "what sales handed back", "/leads/handed-back",
                            "who calls, by number", "/call?q=040 0012345",
                            "who calls, by first name and company", "/call?q=first12 company"));

    private record Figures(double page, double next) {}

    @Test
    void theQueueStaysQuickAsTheCompanyGrows() throws Exception {
        // Without the printer of requests, which costs more than the request.
        mvc =
                MockMvcTester.from(
                        application,
                        builder ->
                                builder.apply(SecurityMockMvcConfigurers.springSecurity()).build());
        Figures small = measure(SMALL);
        Figures large = measure(LARGE);

        System.out.printf(
                "growth of the 95th percentile from %,d to %,d leads: page %.2f, log and next %.2f%n",
                SMALL, LARGE, large.page() / small.page(), large.next() / small.next());
        assertThat(large.page()).isLessThan(50);
        assertThat(large.next()).isLessThan(50);
    }

    private Figures measure(int leads) throws Exception {
        fill(leads);
        Figures figures = new Figures(page(leads), logAndNext(leads));
        LISTS.forEach(
                (what, path) ->
                        measured(
                                "%s, %,d leads".formatted(what, leads),
                                i -> () -> ask(person(i), path)));
        readPlans(leads);
        return figures;
    }

    private void fill(int leads) throws Exception {
        clock.setTo(NOW);
        if (salespeople.isEmpty()) {
            people.with(Role.OWNER);
            IntStream.range(0, PEOPLE)
                    .forEach(i -> salespeople.add(people.named("Sales " + i, Role.SALESPERSON)));
            people.as(salespeople.get(0), () -> firm.change(FirmMother.hafen(0), false));
            jdbc.sql("update firm set assignment = 'FIRST_TO_CLAIM', edition = gen_random_uuid()")
                    .update();
        }
        jdbc.sql(
                        """
                        truncate timeline_entry, evidence, lead, contact, company, campaign, touch
                        restart identity cascade
                        """)
                .update();
        long began = System.nanoTime();
        for (String statement : script().split(";\\s*\\n")) {
            jdbc.sql(statement)
                    .param("leads", leads)
                    .param("now", java.sql.Timestamp.from(NOW))
                    .param("people", salespeople.stream().map(UserId::value).toArray(UUID[]::new))
                    .update();
        }
        System.out.printf("%,d leads written in %.0f s%n", leads, seconds(began));
        began = System.nanoTime();
        people.as(
                salespeople.get(0),
                () -> {
                    while (rejudging.some() > 0) {}
                });
        System.out.printf("%,d leads judged anew in %.0f s%n", leads, seconds(began));
        jdbc.sql("vacuum analyze").update();
        System.out.println(
                jdbc.sql(
                                """
                                select (select count(*) from evidence) || ' facts, '
                                    || (select string_agg(shown || ' ' || n, ', ' order by shown)
                                          from (select shown, count(*) as n from lead_heat group by 1) s)
                                    || ', ' || (select count(*) from queue_place) || ' places in the queue'
                                """)
                        .query(String.class)
                        .single());
    }

    private static String script() throws Exception {
        return new ClassPathResource("bench/leads.sql").getContentAsString(StandardCharsets.UTF_8);
    }

    private double page(int leads) {
        return measured("queue page, %,d leads".formatted(leads), i -> () -> show(person(i)));
    }

    private double logAndNext(int leads) {
        return measured(
                "log a touch and see the next lead, %,d leads".formatted(leads),
                i -> {
                    UserId person = person(i);
                    LeadId lead = people.as(person, () -> queue.of(person, 1)).get(0).leadId();
                    return () -> log(lead, person);
                });
    }

    private UserId person(int i) {
        return salespeople.get(i % PEOPLE);
    }

    private void show(UserId person) {
        ask(person, "/queue");
    }

    private void ask(UserId person, String path) {
        ask(mvc.get().uri(URI.create(path.replace(" ", "%20"))).with(people.by(person)));
    }

    /** As a browser does it: the answer is the next lead. */
    private void log(LeadId lead, UserId person) {
        ask(
                mvc.post()
                        .uri("/queue/{lead}/touches", lead)
                        .header("HX-Request", "true")
                        .param("outcome", "LEFT_MESSAGE")
                        .param("channel", "EMAIL")
                        .param("note", "Wrote to them")
                        .with(people.by(person))
                        .with(csrf()));
    }

    private static void ask(MockMvcTester.MockMvcRequestBuilder request) {
        assertThat(request.exchange().getResponse().getStatus()).isEqualTo(200);
    }

    private interface Round {
        Runnable prepared(int i);
    }

    /** Prints the distribution and returns the 95th percentile, in milliseconds. */
    private static double measured(String what, Round round) {
        for (int i = 0; i < WARM_UP; i++) {
            round.prepared(i).run();
        }
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            Runnable work = round.prepared(i);
            long began = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(times);
        double p95 = times[ROUNDS * 95 / 100];
        System.out.printf(
                "%-55s median %6.1f ms, 95th percentile %6.1f ms, longest %6.1f ms%n",
                what, times[ROUNDS / 2], p95, times[ROUNDS - 1]);
        return p95;
    }

    /** Prints the plan of every query of both, and fails on one that reads a whole large table. */
    private void readPlans(int leads) {
        UserId person = person(7);
        LeadId lead = people.as(person, () -> queue.of(person, 1)).get(0).leadId();
        explain("queue page", leads, () -> show(person));
        explain("log a touch", leads, () -> log(lead, person));
        LISTS.forEach(
                (what, path) ->
                        explain(what, leads, () -> ask(person, path), QueueBenchTests::isOfRows));
    }

    /** A count of a list goes up to 10,000 and may read as much. */
    private static boolean isOfRows(PlanReader.Plan plan) {
        return !plan.sql().contains("count(*)");
    }

    private void explain(String what, int leads, Runnable work) {
        explain(what, leads, work, plan -> true);
    }

    private void explain(
            String what, int leads, Runnable work, Predicate<PlanReader.Plan> wholeTableIsWrong) {
        List<PlanReader.Plan> read = plans.of(work);
        double slowest = read.stream().mapToDouble(PlanReader.Plan::millis).max().orElse(0);
        System.out.printf(
                "%n%s, %,d leads: %d queries, the slowest %.1f ms%n",
                what, leads, read.size(), slowest);
        read.stream()
                .sorted((a, b) -> Double.compare(b.millis(), a.millis()))
                .limit(6)
                .forEach(plan -> System.out.println(plan.sql() + "\n" + plan.text() + "\n"));
        assertThat(read)
                .filteredOn(wholeTableIsWrong)
                .allSatisfy(plan -> assertThat(plan.wholeTables(1000)).as(plan.sql()).isEmpty());
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
