package org.tandemcrm.dashboard.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.mailing.MailDesk;
import org.tandemcrm.mailing.MailServerMother;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

/** The Monday letter: once per owner and week, whatever happens in the middle. */
@ModuleTest
@CleanDatabase
class DigestTests {

    private static final int NO_PORT = 9;

    @Autowired DigestRound round;
    @Autowired DigestDesk desk;
    @Autowired MailDesk server;
    @Autowired TestPeople people;
    @Autowired TestClock clock;
    @Autowired Firm firm;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    private UserId olga;

    @BeforeEach
    void mondayMorning() {
        clock.setTo(
                LocalDate.of(2026, 3, 9)
                        .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                        .atTime(7, 0)
                        .atZone(firm.zone())
                        .toInstant());
        olga = people.named("Olga", Role.OWNER);
        people.named("Sam", Role.SALESPERSON);
    }

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void withoutAMailServerNothingIsSaidAndNothingIsLost() {
        assertThat(round.run()).isZero();

        setUpMail();

        assertThat(round.run()).isEqualTo(1);
    }

    @Test
    void ownersGetOneLetterAWeekInBothForms() {
        setUpMail();
        people.named("Otto", Role.OWNER);

        assertThat(round.run()).isEqualTo(2);
        assertThat(round.run()).isZero();

        assertThat(letters()).isEqualTo(2);
        assertThat(jdbc.sql("select looks from letter").query(String.class).list())
                .allSatisfy(looks -> assertThat(looks).contains("<strong>", "/digest"));
        clock.setTo(clock.instant().plus(Duration.ofDays(7)));
        assertThat(round.run()).isEqualTo(2);
    }

    @Test
    void twoInstancesAtOnceSendOneLetter() throws Exception {
        setUpMail();
        ExecutorService instances = Executors.newFixedThreadPool(2);
        Callable<Integer> one = round::run;

        int sent = 0;
        for (Future<Integer> each : instances.invokeAll(List.of(one, one, one, one))) {
            sent += each.get();
        }
        instances.shutdown();

        assertThat(sent).isEqualTo(1);
        assertThat(letters()).isEqualTo(1);
    }

    @Test
    void whatIsKilledInTheMiddleIsDoneAgainAndOnce() {
        setUpMail();
        transaction.executeWithoutResult(
                killed -> {
                    assertThat(round.run()).isEqualTo(1);
                    killed.setRollbackOnly();
                });
        assertThat(letters()).isZero();

        assertThat(round.run()).isEqualTo(1);
        assertThat(letters()).isEqualTo(1);
    }

    @Test
    void whoWantsNoneGetsNoneUntilTheyWantItAgain() {
        setUpMail();
        people.as(olga, () -> desk.want(false));
        assertThat(round.run()).isZero();

        people.as(olga, () -> desk.want(true));

        assertThat(round.run()).isEqualTo(1);
    }

    private void setUpMail() {
        people.as(olga, () -> server.keep(MailServerMother.at(NO_PORT), null));
    }

    private int letters() {
        return jdbc.sql("select count(*) from letter").query(Integer.class).single();
    }
}
