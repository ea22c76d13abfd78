package org.tandemcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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

    private static final int ROUNDS = 10;
    private static final int WRITERS = 4;
    private static final Duration LOAD = Duration.ofSeconds(2);
    private static final Duration ALLOWED = Duration.ofSeconds(20);

    @TempDir Path folder;

    private CrashedApplication application;
    private List<PairWriter> writers;

    @BeforeEach
    void startUnderLoad() throws Exception {
        application = new CrashedApplication(folder);
        application.start();
        System.out.printf(
                "first start on an empty directory: %s%n", seconds(application.untilReady()));
        PairWriter.makeTable(application.cluster());
        writers =
                Stream.generate(() -> new PairWriter(application.cluster()))
                        .limit(WRITERS)
                        .toList();
        writers.forEach(Thread::start);
    }

    @AfterEach
    void stop() throws Exception {
        for (var writer : writers) {
            writer.finish();
        }
        application.close();
    }

    @Test
    void aKilledApplicationIsBackInTimeAndHasLostNothing() throws Exception {
        repeat(
                "kill -9 of the application",
                () -> {
                    application.kill();
                    application.start();
                });
    }

    @Test
    void aKilledDatabaseServerIsBackInTimeAndHasLostNothing() throws Exception {
        repeat("kill -9 of the postmaster", application::killServer);
    }

    @Test
    void bothKilledAtOnceAreBackInTimeAndHaveLostNothing() throws Exception {
        repeat(
                "kill -9 of both",
                () -> {
                    application.killServer();
                    application.kill();
                    application.start();
                });
    }

    private void repeat(String what, Blow blow) throws Exception {
        var times = new ArrayList<Duration>();
        for (var round = 1; round <= ROUNDS; round++) {
            var before = acknowledged();
            Thread.sleep(LOAD.toMillis());
            assertThat(acknowledged()).as("writes under way").isGreaterThan(before);
            blow.strike();
            times.add(application.untilReady());
            assertNothingLost();
        }
        report(what, times);
        assertThat(times).allMatch(time -> time.compareTo(ALLOWED) < 0);
    }

    private void assertNothingLost() throws Exception {
        var acknowledged =
                writers.stream().flatMap(writer -> writer.acknowledged().stream()).toList();
        var kept = PairWriter.whole(application.cluster());
        assertThat(acknowledged.stream().filter(number -> !kept.contains(number))).isEmpty();
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

    /** One blow against the running application. */
    private interface Blow {
        void strike() throws Exception;
    }
}
