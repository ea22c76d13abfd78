package org.tandemcrm.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.deal.Closure;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.deal.Stage;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

/** Two people move, close and reopen one deal while responses come in and journeys are mended. */
@ModuleTest
@CleanDatabase
class ClosingRaceTests {

    private static final int ROUNDS = 15;

    @Autowired AttributionBook book;
    @Autowired CreditDesk desk;
    @Autowired DealMother mother;
    @Autowired Firm firm;
    @Autowired JdbcClient jdbc;
    @Autowired JourneyAudit audit;
    @Autowired JourneyCare care;
    @Autowired Journeys journeys;
    @Autowired Pipeline pipeline;
    @Autowired Sales sales;
    @Autowired UserMother users;

    private UserId owner;
    private UserId sam;
    private ContactId anna;
    private CampaignId fair;
    private DealId deal;

    @BeforeEach
    void anOpenDeal() {
        owner = users.owner();
        sam = users.salesperson();
        users.marketer();
        anna = mother.contact("Anna", "Berg");
        fair = mother.campaign("Trade show");
        deal = mother.accept(mother.hotLead(anna, fair, mother.hourAgo()), mother.hourAgo());
    }

    @Test
    void creditsMatchTheFinalStateWhateverTheOrder() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(5);
        List<Future<Integer>> work = new ArrayList<>();
        LocalDate today = firm.today();
        Instant before = mother.hourAgo().minus(Duration.ofDays(9));
        work.add(threads.submit(rounds(round -> close(owner, "1000." + (10 + round), today))));
        work.add(threads.submit(rounds(round -> close(sam, "2000." + (10 + round), today))));
        work.add(threads.submit(rounds(round -> reopen(round % 2 == 0 ? owner : sam))));
        work.add(
                threads.submit(
                        rounds(
                                round -> {
                                    Instant at = before.plus(Duration.ofHours(12L * round));
                                    mother.response(fair, anna, ResponseKind.CLICKED, at);
                                    care.mend();
                                    return true;
                                })));
        Instant moved = mother.hourAgo().plusSeconds(1);
        work.add(threads.submit(rounds(round -> move(round % 2 == 0 ? sam : owner, moved))));
        int done = 0;
        for (Future<Integer> each : work) {
            done += each.get();
        }
        threads.shutdown();

        assertThat(done).as("responses, and at least one close").isGreaterThan(ROUNDS);
        assertThat(audit.compare(null, 10).differing()).isEmpty();
        assertThat(readCredits()).isEqualTo(creditsFromFacts());
        care.mend();
        assertThat(audit.compare(null, 10).differing()).isEmpty();
        assertThat(readCredits()).isEqualTo(creditsFromFacts());
        assertThat(openClosures()).isLessThanOrEqualTo(1);
    }

    @Test
    void ofTwoWhoCloseADealAtOnceOneWinsAndTheOtherSeesWhatHappened() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        LocalDate today = firm.today();
        Future<Boolean> one = threads.submit(() -> close(owner, "1000.00", today));
        Future<Boolean> other = threads.submit(() -> close(sam, "2000.00", today));
        boolean first = one.get();
        assertThat(other.get()).isNotEqualTo(first);
        threads.shutdown();
        assertThat(total()).isEqualByComparingTo(first ? "1000.00" : "2000.00");
    }

    /** Something that may be refused. */
    private interface Attempt {
        boolean in(int round);
    }

    private static Callable<Integer> rounds(Attempt attempt) {
        return () -> {
            int done = 0;
            for (int round = 0; round < ROUNDS; round++) {
                done += attempt.in(round) ? 1 : 0;
            }
            return done;
        };
    }

    private boolean close(UserId who, String amount, LocalDate day) {
        return tried(
                who,
                () -> pipeline.close(deal, new Closure.Won(new BigDecimal(amount), null, day)));
    }

    private boolean reopen(UserId who) {
        return tried(who, () -> pipeline.reopen(deal, "Wrong"));
    }

    private boolean move(UserId who, Instant at) {
        return tried(who, () -> pipeline.move(deal, Stage.PROPOSAL, at));
    }

    /** Whoever comes second is told by a rule or by a stale edit, never by a broken page. */
    private boolean tried(UserId who, Runnable work) {
        try {
            users.as(who, work);
            return true;
        } catch (RuleBroken | StaleEdit | InvalidInput | ConcurrencyFailureException told) {
            return false;
        }
    }

    private List<String> readCredits() {
        return users.as(
                owner,
                () ->
                        Model.sharing().stream()
                                .map(model -> written(book.credits(deal, model)))
                                .toList());
    }

    private List<String> creditsFromFacts() {
        CreditRules rules = desk.rules();
        Sale sale = sales.of(deal);
        Journey journey = journeys.of(sale);
        return Model.sharing().stream()
                .map(model -> written(Credits.of(rules.rule(model), journey, sale.amount())))
                .toList();
    }

    private static String written(Credits credits) {
        return credits.total()
                + " "
                + credits.items().stream()
                        .map(item -> item.touchpoint().id() + "=" + item.credit().amount())
                        .toList();
    }

    private BigDecimal total() {
        return users.as(owner, () -> book.credits(deal, Model.LINEAR)).total().amount();
    }

    private int openClosures() {
        return jdbc.sql("select count(*) from closure where reopened_at is null")
                .query(Integer.class)
                .single();
    }
}
