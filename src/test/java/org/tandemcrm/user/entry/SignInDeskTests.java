package org.tandemcrm.user.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.user.UserMother;
import org.tandemcrm.user.entry.SignInDesk.Attempt;

@ModuleTest
@CleanDatabase
class SignInDeskTests {

    private static final String SAM = "sam.salesperson@tandem.example";
    private static final String ATTACKER = "203.0.113.9";
    private static final String OFFICE = "198.51.100.7";

    @Autowired SignInDesk desk;
    @Autowired UserMother users;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void samIsHereAndTheClockStands() {
        users.salesperson();
        clock.setTo(clock.instant());
    }

    @ParameterizedTest
    @CsvSource({"10, 1", "11, 2", "12, 4", "19, 512", "20, 900", "60, 900"})
    void afterTenFailuresEachFurtherOneDoublesTheWaitToAQuarterOfAnHour(int before, long wait) {
        guess(ATTACKER);
        failed(before);
        assertThat(guess(ATTACKER)).isInstanceOf(SignInResult.Refused.class);

        assertThat(guess(ATTACKER)).isEqualTo(new SignInResult.HeldBack(Duration.ofSeconds(wait)));
        clock.forward(Duration.ofSeconds(wait));
        assertThat(guess(ATTACKER)).isInstanceOf(SignInResult.Refused.class);
    }

    @Test
    void tenFailuresCostNothing() {
        guess(ATTACKER);
        failed(9);
        guess(ATTACKER);

        assertThat(guess(ATTACKER)).isInstanceOf(SignInResult.Refused.class);
    }

    @Test
    void whileOneAddressWaitsThePersonGetsInFromAnother() {
        close(ATTACKER);

        assertThat(enter(UserMother.PASSWORD, ATTACKER, null))
                .isInstanceOf(SignInResult.HeldBack.class);
        assertThat(enter(UserMother.PASSWORD, OFFICE, null))
                .isInstanceOf(SignInResult.Welcome.class);
    }

    @Test
    void aKnownDeviceGetsInEvenFromTheAddressThatWaits() {
        var first = (SignInResult.Welcome) enter(UserMother.PASSWORD, OFFICE, null);
        close(OFFICE);

        assertThat(enter(UserMother.PASSWORD, OFFICE, null))
                .isInstanceOf(SignInResult.HeldBack.class);
        assertThat(enter(UserMother.PASSWORD, OFFICE, first.newDevice()))
                .isEqualTo(new SignInResult.Welcome(users.salesperson(), null));
    }

    @Test
    void aDeviceIsKnownToOneAccountAloneAndSlowedDownForItself() {
        var sams = (SignInResult.Welcome) enter(UserMother.PASSWORD, OFFICE, null);
        users.marketer();
        String marta = "marta.marketer@tandem.example";
        desk.enter(new Attempt(marta, "guess", OFFICE, sams.newDevice()));
        failed(10);
        desk.enter(new Attempt(marta, "guess", OFFICE, sams.newDevice()));
        assertThat(desk.enter(new Attempt(marta, UserMother.PASSWORD, OFFICE, sams.newDevice())))
                .isInstanceOf(SignInResult.HeldBack.class);

        enter("guess", OFFICE, sams.newDevice());
        failed(10);
        enter("guess", OFFICE, sams.newDevice());
        assertThat(enter(UserMother.PASSWORD, OFFICE, sams.newDevice()))
                .isInstanceOf(SignInResult.HeldBack.class);
    }

    @Test
    void oneAddressThatTriesManyAccountsIsSlowedDownToo() {
        desk.enter(new Attempt("nobody@example.com", "x", ATTACKER, null));
        failed(100);
        desk.enter(new Attempt("another@example.com", "x", ATTACKER, null));

        assertThat(desk.enter(new Attempt("one.more@example.com", "x", ATTACKER, null)))
                .isInstanceOf(SignInResult.HeldBack.class);
        assertThat(enter(UserMother.PASSWORD, OFFICE, null))
                .isInstanceOf(SignInResult.Welcome.class);
    }

    @Test
    void gettingInForgetsTheFailuresBefore() {
        guess(OFFICE);
        failed(9);
        assertThat(enter(UserMother.PASSWORD, OFFICE, null))
                .isInstanceOf(SignInResult.Welcome.class);

        assertThat(guess(OFFICE)).isInstanceOf(SignInResult.Refused.class);
        assertThat(guess(OFFICE)).isInstanceOf(SignInResult.Refused.class);
    }

    @Test
    void manyGuessesAtOnceGainNothing() throws Exception {
        ExecutorService guessers = Executors.newFixedThreadPool(20);
        try {
            guess(ATTACKER);
            failed(5);
            List<Callable<SignInResult>> guesses = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                guesses.add(() -> guess(ATTACKER));
            }
            long judged =
                    guessers.invokeAll(guesses).stream()
                            .filter(guess -> result(guess) instanceof SignInResult.Refused)
                            .count();

            assertThat(judged).isEqualTo(6);
        } finally {
            guessers.shutdownNow();
        }
    }

    @Test
    void anUnknownAccountTakesAsLongToRefuseAsAKnownOne() {
        long known = median(() -> enter("wrong", OFFICE, null));
        long unknown =
                median(() -> desk.enter(new Attempt("nobody@example.com", "wrong", OFFICE, null)));

        assertThat((double) unknown / known).isBetween(0.4, 2.5);
    }

    @Test
    void theLogKnowsWhoCameAndWhoWasRefusedAndForgetsNothing() {
        guess(ATTACKER);
        enter(UserMother.PASSWORD, OFFICE, null);

        assertThat(
                        jdbc.sql("select kind from security_event order by sequence")
                                .query(String.class)
                                .list())
                .containsExactly("SIGN_IN_FAILED", "SIGNED_IN");
        assertThat(
                        jdbc.sql(
                                        """
                                        select a.privilege_type
                                          from pg_class c, aclexplode(c.relacl) a
                                         where c.relname = 'security_event'
                                           and a.grantee = c.relowner
                                        """)
                                .query(String.class)
                                .list())
                .contains("INSERT", "SELECT")
                .doesNotContain("UPDATE", "DELETE");
    }

    private void close(String address) {
        guess(address);
        failed(10);
        guess(address);
    }

    /** As if the keys that were pressed had failed so often. */
    private void failed(int times) {
        jdbc.sql("update sign_in_brake set failures = ?").param(times).update();
    }

    private SignInResult guess(String address) {
        return enter("guess", address, null);
    }

    private SignInResult enter(String password, String address, @Nullable String device) {
        return desk.enter(new Attempt(SAM, password, address, device));
    }

    private static SignInResult result(Future<SignInResult> guess) {
        try {
            return guess.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static long median(Runnable work) {
        long[] times = new long[5];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            work.run();
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
