package org.tandemcrm.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadOutcome;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

/** Several people at one deal at once, whatever they do: one wins, the others hear why not. */
@ModuleTest
@CleanDatabase
class DealsAtOnceTests {

    private static final int PEOPLE = 4;
    private static final int ROUNDS = 12;
    private static final Set<String> REFUSALS =
            Set.of("", "deal-closed", "deal-open", "deal-moved", "stale");
    private static final List<Stage> STAGES =
            List.of(Stage.ACCEPTED, Stage.NEEDS_UNDERSTOOD, Stage.PROPOSAL, Stage.VERBAL_YES);

    @Autowired Pipeline pipeline;
    @Autowired LeadDesk leads;
    @Autowired DealMother mother;
    @Autowired UserMother users;
    @Autowired JdbcClient jdbc;
    @Autowired Firm firm;
    @Autowired Clock clock;

    private UserId owner;

    @BeforeEach
    void team() {
        owner = users.owner();
        users.salesperson();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theStateIsAlwaysThatOfWhoWon(long seed) throws Exception {
        Random dice = new Random(seed);
        DealId deal = mother.open("Anna", "Berg");
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                int closedBefore = ended(deal);
                DealCard seen = card(deal);
                List<String> deeds = new ArrayList<>();
                for (int i = 0; i < PEOPLE; i++) {
                    deeds.add(List.of("move", "win", "lose", "reopen").get(dice.nextInt(4)));
                }
                List<String> answers = atOnce(threads, deal, seen, deeds, dice);
                String told = "seed %d, round %d: %s %s".formatted(seed, round, deeds, answers);
                assertThat(answers).as(told).allMatch(REFUSALS::contains);
                check(deal, closedBefore, deeds, answers, told);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void check(
            DealId deal, int closedBefore, List<String> deeds, List<String> answers, String told) {
        DealCard card = card(deal);
        int closings = 0;
        int reopenings = 0;
        for (int i = 0; i < deeds.size(); i++) {
            boolean done = answers.get(i).isEmpty();
            closings += done && (deeds.get(i).equals("win") || deeds.get(i).equals("lose")) ? 1 : 0;
            reopenings += done && deeds.get(i).equals("reopen") ? 1 : 0;
        }
        int inForce =
                count(
                        "select count(*) from closure where deal_id = ? and reopened_at is null",
                        deal);
        assertThat(ended(deal)).as(told).isEqualTo(closedBefore + closings);
        assertThat(inForce).as(told).isEqualTo(card.open() ? 0 : 1);
        assertThat(Math.abs(closings - reopenings)).as(told).isLessThanOrEqualTo(1);
        LeadOutcome outcome = users.as(owner, () -> leads.card(card.leadId())).outcome();
        assertThat(outcome)
                .as(told)
                .isEqualTo(card.open() ? null : card.won() ? LeadOutcome.WON : LeadOutcome.LOST);
        List<StageVisit> visits = users.as(owner, () -> pipeline.visits(deal));
        Stage last = visits.isEmpty() ? Stage.ACCEPTED : visits.get(visits.size() - 1).stage();
        assertThat(card.stage()).as(told).isEqualTo(last);
    }

    private List<String> atOnce(
            ExecutorService threads, DealId deal, DealCard seen, List<String> deeds, Random dice)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(PEOPLE);
        List<Future<String>> all = new ArrayList<>();
        for (String deed : deeds) {
            Stage to = STAGES.get(dice.nextInt(STAGES.size()));
            all.add(
                    threads.submit(
                            () -> {
                                start.await();
                                return users.as(owner, () -> answer(deal, seen, deed, to));
                            }));
        }
        List<String> answers = new ArrayList<>();
        for (Future<String> each : all) {
            answers.add(each.get());
        }
        return answers;
    }

    private String answer(DealId deal, DealCard seen, String deed, Stage to) {
        try {
            switch (deed) {
                case "move" -> pipeline.move(deal, seen.stage(), to, clock.instant());
                case "win" ->
                        pipeline.win(
                                deal,
                                seen.version(),
                                new Win(BigDecimal.TEN, null, firm.today(), null, List.of()));
                case "lose" ->
                        pipeline.close(deal, new Closure.Lost("Price", null, firm.today(), null));
                default -> pipeline.reopen(deal, "They called again");
            }
            return "";
        } catch (RuleBroken refusal) {
            return refusal.problem();
        } catch (StaleEdit stale) {
            return "stale";
        }
    }

    private int ended(DealId deal) {
        return count("select count(*) from closure where deal_id = ?", deal);
    }

    private int count(String sql, DealId deal) {
        return jdbc.sql(sql).param(deal.value()).query(Integer.class).single();
    }

    private DealCard card(DealId deal) {
        return users.as(owner, () -> pipeline.card(deal));
    }
}
