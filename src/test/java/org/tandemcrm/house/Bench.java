package org.tandemcrm.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** What benches have in common: they fill a database, time what somebody asks, and print it. */
public final class Bench {

    private static final int SLOWEST = 95;
    private static final int PERCENT = 100;

    private Bench() {}

    /** How long something took, in milliseconds. */
    public record Times(int rounds, double median, double p95, double longest) {

        /** Of each round, in any order. */
        public static Times of(double[] rounds) {
            double[] times = rounds.clone();
            Arrays.sort(times);
            return new Times(
                    times.length,
                    times[times.length / 2],
                    times[times.length * SLOWEST / PERCENT],
                    times[times.length - 1]);
        }

        /** For a line of a report. */
        public String words() {
            return "median %5.0f ms, 95th percentile %5.0f ms, longest %5.0f ms of %d"
                    .formatted(median, p95, longest, rounds);
        }
    }

    /** Asks for pages without the printer of requests, which costs more than the request. */
    public static MockMvcTester pages(WebApplicationContext application) {
        return MockMvcTester.from(
                application,
                builder -> builder.apply(SecurityMockMvcConfigurers.springSecurity()).build());
    }

    /** Runs the statements of a script, each with the same parameters. */
    public static void fill(JdbcClient jdbc, String script, Map<String, ?> parameters) {
        for (String statement : text(script).split(";\\s*\\n")) {
            jdbc.sql(statement).params(parameters).update();
        }
    }

    /**
     * Does the work some times unseen, and then so many times with a watch; fewer, but at least
     * two, where either takes longer than so much.
     */
    public static Times timed(int warmUp, int rounds, Duration most, Runnable work) {
        repeated(warmUp, most, work);
        double[] times = repeated(rounds, most, work);
        return Times.of(times);
    }

    private static double[] repeated(int rounds, Duration most, Runnable work) {
        double[] times = new double[rounds];
        double spent = 0;
        int done = 0;
        while (done < rounds && (done < 2 || spent < most.toMillis())) {
            long began = System.nanoTime();
            work.run();
            times[done] = (System.nanoTime() - began) / 1e6;
            spent += times[done++];
        }
        return Arrays.copyOf(times, done);
    }

    /** Prints the plans that took longest. */
    public static void print(List<PlanReader.Plan> plans, int most) {
        plans.stream()
                .sorted(Comparator.comparing(PlanReader.Plan::millis).reversed())
                .limit(most)
                .forEach(plan -> System.out.println(plan.sql() + "\n" + plan.text()));
    }

    private static String text(String script) {
        try {
            return new ClassPathResource(script).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
