package org.tandemcrm.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
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
import org.tandemcrm.audience.RuleGroup.Match;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignMother;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.FirmMother;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.PlanReader;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.house.TestProgress;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

/**
 * How long the count of an audience takes, how long its list takes to be fixed, and what becomes of
 * responses meanwhile. {@code ./mvnw -Pbench verify -Dtest=AudienceBenchTests} prints it with the
 * plans.
 */
@Tag("heavy")
@Tag("bench")
@ModuleTest
@CleanDatabase
@Import(PlanReader.class)
class AudienceBenchTests {

    private static final int PEOPLE = Integer.getInteger("bench.people", 115_000);
    private static final int ROUNDS = 40;
    private static final RuleGroup COLD =
            new RuleGroup(
                    Match.ANY,
                    List.of(
                            line(RuleField.TEMPERATURE, RuleOp.IS, "NONE", "COLD"),
                            line(RuleField.CUSTOMER, RuleOp.IS, "YES")));
    private static final RuleGroup HANDED_BACK =
            new RuleGroup(
                    Match.ALL,
                    List.of(
                            line(RuleField.HANDBACK_REASON, RuleOp.IS, "TIMING", "BUDGET"),
                            line(RuleField.COMES_BACK_ON, RuleOp.WITHIN_LAST, "90")));
    private static final RuleGroup EVERYTHING =
            new RuleGroup(
                    Match.ALL,
                    List.of(
                            line(RuleField.TEMPERATURE, RuleOp.IS, "NONE", "COLD"),
                            line(RuleField.LAST_TOUCH, RuleOp.NOT_WITHIN_LAST, "30"),
                            line(RuleField.FIT, RuleOp.IS, "A", "B", "UNKNOWN"),
                            new RuleGroup(
                                    Match.ANY,
                                    List.of(
                                            line(RuleField.TAG, RuleOp.IS, "fair"),
                                            line(RuleField.CITY, RuleOp.STARTS_WITH, "City 1"),
                                            line(RuleField.BOUGHT, RuleOp.CONTAINS, "forklift"),
                                            line(RuleField.HANDBACK_REASON, RuleOp.IS, "TIMING"),
                                            line(
                                                    RuleField.CAMPAIGN,
                                                    RuleOp.IS_NOT,
                                                    "d0000000-0000-7000-8000-000000000003")))));

    @Autowired WebApplicationContext application;
    @Autowired AudienceDesk desk;
    @Autowired FixingWork fixing;
    @Autowired PrintRun prints;
    @Autowired CampaignDesk campaigns;
    @Autowired Firm firm;
    @Autowired JdbcClient jdbc;
    @Autowired TestPeople people;
    @Autowired PlanReader plans;

    private MockMvcTester mvc;
    private UserId olga;
    private CampaignId campaign;

    @BeforeEach
    void fill() throws Exception {
        mvc =
                MockMvcTester.from(
                        application,
                        builder ->
                                builder.apply(SecurityMockMvcConfigurers.springSecurity()).build());
        olga = people.with(Role.OWNER);
        people.as(olga, () -> firm.change(FirmMother.hafen(0), false));
        jdbc.sql("update firm set mailing_regime = 'OPT_OUT', edition = gen_random_uuid()")
                .update();
        String script =
                new ClassPathResource("bench/audience.sql")
                        .getContentAsString(StandardCharsets.UTF_8);
        for (String statement : script.split(";\\s*\\n")) {
            jdbc.sql(statement).param("people", PEOPLE).param("user", olga.value()).update();
        }
        jdbc.sql("vacuum analyze").update();
        campaign = people.as(olga, () -> campaigns.plan(CampaignMother.named("Mailing")));
        System.out.printf("%,d people entered%n", PEOPLE);
    }

    @Test
    void aHundredThousandPeopleAreCountedWhileOneLooksAndListedWhileOthersAnswer()
            throws Exception {
        double everybody = count("everybody", RuleGroup.EVERYBODY);
        double cold = count("no lead, cold or customer", COLD);
        double handedBack = count("handed back, to come back to", HANDED_BACK);
        double everything = count("nine rules in two groups", EVERYTHING);
        explain("everybody", RuleGroup.EVERYBODY);
        explain("nine rules in two groups", EVERYTHING);

        List<Double> before = responses(new AtomicBoolean(true), 300, 1);
        int members = fixedWhileOthersAnswer(before);
        printed();

        assertThat(members).isGreaterThan(100_000);
        assertThat(List.of(everybody, cold, handedBack, everything)).allMatch(ms -> ms < 300);
    }

    private int fixedWhileOthersAnswer(List<Double> before) throws Exception {
        people.as(olga, () -> desk.keep(campaign, 0, COLD));
        jdbc.sql("update campaign set status = 'RUNNING' where campaign_id = ?")
                .param(campaign.value())
                .update();
        AtomicBoolean going = new AtomicBoolean(true);
        List<Double> during = new ArrayList<>();
        Thread answering =
                new Thread(() -> during.addAll(responses(going, Integer.MAX_VALUE, 1_000)));
        answering.start();
        TestProgress progress = new TestProgress();
        long began = System.nanoTime();
        people.as(olga, () -> fixing.run(campaign.toString(), progress));
        double seconds = (System.nanoTime() - began) / 1e9;
        going.set(false);
        answering.join();
        int members =
                jdbc.sql("select count(*) from campaign_member where campaign_id = ?")
                        .param(campaign.value())
                        .query(Integer.class)
                        .single();
        System.out.printf(
                "list of %,d people fixed in %.1f s, in %d steps of progress%n",
                members, seconds, progress.steps());
        System.out.printf(
                "a response: 95th percentile %.1f ms before, %.1f ms meanwhile (%d of them, longest %.1f ms)%n",
                p95(before), p95(during), during.size(), Collections.max(during));
        assertThat(seconds).isLessThan(10);
        assertThat(progress.done()).isEqualTo(members);
        return members;
    }

    /** Every member's address with a link of their own, and how long a picture of it takes. */
    private void printed() throws IOException {
        PrintWish wish =
                PrintWish.all(
                        PrintPer.PERSON, "https://crm.example", "https://www.example.com/offer");
        long began = System.nanoTime();
        Written addresses = new Written();
        people.as(olga, () -> prints.file(campaign, wish)).writing().to(addresses);
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "print run of the list: %,d bytes with new links in %.1f s%n",
                addresses.bytes, seconds);
        began = System.nanoTime();
        Written codes = new Written();
        people.as(olga, () -> prints.codes(campaign, wish)).writing().to(codes);
        System.out.printf(
                "and its pictures: %,d bytes in %.1f s, live memory %,d MB at first and %,d MB at most%n",
                codes.bytes, (System.nanoTime() - began) / 1e9, codes.first, codes.most);
        assertThat(codes.most)
                .as("memory does not grow with the file")
                .isLessThan(codes.first + 50);
    }

    /** Responses of people one after the other, each in milliseconds. */
    private List<Double> responses(AtomicBoolean going, int most, int from) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < most && going.get(); i++) {
            UUID person = person(10 * (from + i));
            long began = System.nanoTime();
            var answer =
                    mvc.post()
                            .uri(
                                    "/campaigns/{id}/responses",
                                    "d0000000-0000-7000-8000-000000000001")
                            .param("contactId", person.toString())
                            .param("kind", "CLICKED")
                            .with(people.by(olga))
                            .with(csrf())
                            .exchange();
            assertThat(answer.getResponse().getStatus()).isEqualTo(302);
            times.add((System.nanoTime() - began) / 1e6);
        }
        return times;
    }

    private static UUID person(int n) {
        return UUID.fromString("b0000000-0000-7000-8000-%012x".formatted(n));
    }

    private double count(String what, RuleGroup rules) {
        Turnout turnout = ask(rules);
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < ROUNDS + 10; i++) {
            long began = System.nanoTime();
            ask(rules);
            if (i >= 10) {
                times.add((System.nanoTime() - began) / 1e6);
            }
        }
        System.out.printf(
                "%-32s of %,d people %,d found, %,d in; median %.0f ms, 95th percentile %.0f ms, longest %.0f ms%n",
                what,
                PEOPLE,
                turnout.found(),
                turnout.in(),
                times.stream().sorted().toList().get(ROUNDS / 2),
                p95(times),
                Collections.max(times));
        return p95(times);
    }

    private Turnout ask(RuleGroup rules) {
        return people.as(olga, () -> desk.turnout(campaign, rules));
    }

    private void explain(String what, RuleGroup rules) {
        plans.of(() -> ask(rules)).stream()
                .max((a, b) -> Double.compare(a.millis(), b.millis()))
                .ifPresent(plan -> System.out.println(what + "\n" + plan.text()));
    }

    private static double p95(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() * 95 / 100);
    }

    private static RuleLine line(RuleField field, RuleOp op, String... values) {
        return new RuleLine(field, op, List.of(values));
    }

    /** Counts what is written, and weighs the live memory in MB now and then. */
    private static final class Written extends OutputStream {

        private static final long PORTION = 16_000_000;

        private long bytes;
        private long first;
        private long most;

        @Override
        public void write(int one) {
            count(1);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            count(length);
        }

        private void count(int more) {
            if (bytes / PORTION != (bytes + more) / PORTION) {
                System.gc();
                Runtime machine = Runtime.getRuntime();
                long live = (machine.totalMemory() - machine.freeMemory()) / 1_000_000;
                first = first == 0 ? live : first;
                most = Math.max(most, live);
            }
            bytes += more;
        }
    }
}
