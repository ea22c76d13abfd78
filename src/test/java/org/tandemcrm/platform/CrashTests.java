package org.tandemcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the application and its database under load, again and again: {@code ./mvnw -Pcrash
 * verify}. Prints how long each took to be ready again.
 */
@Tag("heavy")
@Tag("crash")
class CrashTests {

    private static final int ROUNDS = Integer.getInteger("tandem.crash.rounds", 10);
    private static final Duration LOAD = Duration.ofSeconds(2);
    private static final Duration ALLOWED = Duration.ofSeconds(20);

    @TempDir Path folder;

    private TandemProcess tandem;
    private List<Writer> writers = List.of();

    @BeforeEach
    void startUnderLoad() throws Exception {
        tandem = new TandemProcess(folder);
        tandem.start();
        System.out.printf("first start on an empty directory: %s%n", seconds(tandem.untilReady()));
        var login = new GeneratedLogin(tandem.cluster());
        PairWriter.prepare(login);
        var token = ContactWriter.token(tandem);
        writers =
                List.of(
                        new PairWriter(login),
                        new PairWriter(login),
                        new ContactWriter(tandem, token, login),
                        new ContactWriter(tandem, token, login));
        writers.forEach(Thread::start);
    }

    @AfterEach
    void stop() throws Exception {
        for (var writer : writers) {
            writer.finish();
        }
        tandem.close();
    }

    @Test
    void aKilledApplicationIsBackInTimeAndHasLostNothing() throws Exception {
        repeat(
                "kill -9 of the application",
                () -> {
                    tandem.kill();
                    tandem.start();
                });
    }

    @Test
    void aKilledDatabaseServerIsBackInTimeAndHasLostNothing() throws Exception {
        repeat("kill -9 of the postmaster", tandem::killServer);
    }

    @Test
    void bothKilledAtOnceAreBackInTimeAndHaveLostNothing() throws Exception {
        repeat(
                "kill -9 of both",
                () -> {
                    tandem.killServer();
                    tandem.kill();
                    tandem.start();
                });
    }

    private void repeat(String what, Blow blow) throws Exception {
        var times = new ArrayList<Duration>();
        for (var round = 1; round <= ROUNDS; round++) {
            var before = acknowledged();
            Thread.sleep(LOAD.toMillis());
            assertThat(acknowledged()).as("writes under way").isGreaterThan(before);
            blow.strike();
            times.add(tandem.untilReady());
            assertNothingLost();
        }
        report(what, times);
        assertThat(times).allMatch(time -> time.compareTo(ALLOWED) < 0);
    }

    private void assertNothingLost() throws Exception {
        for (var writer : writers) {
            var acknowledged = writer.acknowledged();
            assertThat(acknowledged).as(writer.getName()).isNotEmpty();
            var kept = writer.kept();
            assertThat(acknowledged.stream().filter(one -> !kept.contains(one))).isEmpty();
        }
    }

    private long acknowledged() {
        return writers.stream().mapToLong(writer -> writer.acknowledged().size()).sum();
    }

    private void report(String what, List<Duration> times) {
        var sorted = times.stream().sorted(Comparator.naturalOrder()).toList();
        System.out.printf(
                "%s, %d times: %d acknowledged writes, none lost; ready again after %s (shortest %s, median %s, longest %s)%n",
                what,
                times.size(),
                acknowledged(),
                times.stream().map(CrashTests::seconds).toList(),
                seconds(sorted.get(0)),
                seconds(sorted.get(sorted.size() / 2)),
                seconds(sorted.get(sorted.size() - 1)));
    }

    private static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1000.0);
    }

    /** One blow against the running tandem. */
    private interface Blow {
        void strike() throws Exception;
    }
}
