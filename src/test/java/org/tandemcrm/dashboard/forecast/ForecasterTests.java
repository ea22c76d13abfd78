package org.tandemcrm.dashboard.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tandemcrm.dashboard.forecast.CourseMother.START;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemcrm.shared.Period;

class ForecasterTests {

    private static final CourseMother.Habit USUAL = new CourseMother.Habit(0.2, 0.1, 0.05);
    private static final int WEEKS = 78;
    private static final LocalDate NOW = START.plusWeeks(52);
    private static final Period QUARTER = new Period(NOW, NOW.plusWeeks(13).minusDays(1));

    /** Eight of ten should; fewer than 24 or 40 of 40 would come once in some hundred tries. */
    @Test
    void whatSteadyCompaniesSellLiesInTheRangeAsOftenAsItSays() {
        int held = 0;
        double strayed = 0;
        for (int seed = 1; seed <= 40; seed++) {
            List<Course> courses = CourseMother.company(new Random(seed), WEEKS, 20, USUAL);
            Forecast forecast = Forecaster.at(NOW, courses).of(QUARTER).orElseThrow();
            long wins = courses.stream().filter(c -> c.isWon() && QUARTER.contains(end(c))).count();
            held += forecast.wins().holds(wins) ? 1 : 0;
            strayed += forecast.expectedWins() / wins - 1;
        }
        assertThat(held).isBetween(24, 39);
        assertThat(strayed / 40).isBetween(-0.05, 0.05);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothingThatHappensLaterIsKnown(long seed) {
        List<Course> courses = CourseMother.company(new Random(seed), WEEKS, 5, USUAL);
        List<Course> asTheyWere =
                courses.stream().filter(c -> c.existsOn(NOW)).map(c -> c.asOf(NOW)).toList();

        assertThat(Forecaster.at(NOW, courses).of(QUARTER))
                .isPresent()
                .isEqualTo(Forecaster.at(NOW, asTheyWere).of(QUARTER));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfTheDealsDoesNotMatter(long seed) {
        List<Course> courses = CourseMother.company(new Random(seed), WEEKS, 5, USUAL);
        List<Course> shuffled = new ArrayList<>(courses);
        Collections.shuffle(shuffled, new Random(seed));

        Forecast one = Forecaster.at(NOW, courses).of(QUARTER).orElseThrow();
        Forecast other = Forecaster.at(NOW, shuffled).of(QUARTER).orElseThrow();
        assertThat(other.wins()).isEqualTo(one.wins());
        assertThat(other.sales()).isEqualTo(one.sales());
        assertThat(other.openWins()).isCloseTo(one.openWins(), within(1e-6));
    }

    @Test
    void twoPeriodsTogetherBringWhatEachBrings() {
        List<Course> courses = CourseMother.company(new Random(4), WEEKS, 10, USUAL);
        Period first = new Period(NOW, NOW.plusDays(40));
        Period second = new Period(NOW.plusDays(41), QUARTER.to());
        Forecaster forecaster = Forecaster.at(NOW, courses);

        assertThat(wins(forecaster, first) + wins(forecaster, second))
                .isCloseTo(wins(forecaster, QUARTER), within(1e-6));
    }

    /** A deal that closes today is known at once, and the hours that are left still bring some. */
    @Test
    void duringADayWhatHasComeOfItIsKnownAndTheRestIsForetold() {
        List<Course> courses = CourseMother.company(new Random(4), WEEKS, 10, USUAL);
        double atMidnight = wins(Forecaster.at(NOW.plusDays(1), courses), QUARTER);

        assertThat(wins(Forecaster.during(NOW, 0, courses), QUARTER)).isEqualTo(atMidnight);
        assertThat(wins(Forecaster.during(NOW, 0.5, courses), QUARTER)).isGreaterThan(atMidnight);
        assertThat(wins(Forecaster.during(NOW, 0.5, courses), new Period(NOW, NOW))).isPositive();
        assertThat(wins(Forecaster.during(NOW, 0, courses), new Period(NOW, NOW))).isZero();
    }

    @Test
    void aShortHistorySaysSo() {
        List<Course> courses = CourseMother.company(new Random(1), WEEKS, 20, USUAL);
        LocalDate early = START.plusWeeks(20);

        assertThat(Forecaster.at(early, courses).of(new Period(early, early.plusDays(90))))
                .isEmpty();
        assertThat(Forecaster.at(early, courses).of(new Period(early, early.plusDays(29))))
                .isPresent();
    }

    @Test
    void fewSalesSaySo() {
        List<Course> courses = CourseMother.company(new Random(1), WEEKS, 20, USUAL);
        List<Course> seldomWon = new ArrayList<>(courses.stream().filter(c -> !c.isWon()).toList());
        courses.stream()
                .filter(c -> c.isWon() && end(c).isBefore(NOW))
                .limit(19)
                .forEach(seldomWon::add);

        assertThat(Forecaster.at(NOW, seldomWon).of(QUARTER)).isEmpty();
        assertThat(Forecaster.at(NOW, List.of()).of(QUARTER)).isEmpty();
    }

    @Test
    void aDealWithoutAmountIsWorthWhatSomeEarlierSaleWas() {
        List<Course> courses = CourseMother.company(new Random(2), WEEKS, 10, USUAL);
        List<Course> unknown =
                courses.stream()
                        .map(
                                c ->
                                        c.isWon() && end(c).isBefore(NOW)
                                                ? c
                                                : new Course(
                                                        c.visits(), c.endedOn(), c.won(), null))
                        .toList();

        assertThat(Forecaster.at(NOW, unknown).of(QUARTER))
                .isEqualTo(Forecaster.at(NOW, courses).of(QUARTER));
    }

    @Test
    void monthsThatStrayWidenTheRange() {
        List<Course> steady = CourseMother.company(new Random(3), 52, 30, USUAL);
        Chances chances = Chances.of(History.upTo(NOW, steady));
        Weather calm = Weather.of(NOW, steady, chances);
        List<Course> moody = steady.stream().map(ForecasterTests::wonInEvenMonths).toList();
        Weather rough = Weather.of(NOW, moody, Chances.of(History.upTo(NOW, moody)));

        assertThat(calm.spread()).isLessThan(0.3);
        assertThat(rough.spread()).isGreaterThan(calm.spread() + 0.2);
    }

    @Test
    void withoutAnyWeatherTheMiddleIsTheExpectation() {
        List<Simulation.Open> open = Collections.nCopies(400, new Simulation.Open(0.25, 10));
        Simulation.Outcomes outcomes =
                new Simulation(1, new double[] {10}).play(open, 50, new Weather(0));

        double mean = java.util.Arrays.stream(outcomes.wins()).average().orElseThrow();
        assertThat(mean).isCloseTo(150, within(1.5));
        Range range = Range.of(outcomes.sales());
        assertThat(range.p50()).isCloseTo(1500, within(30.0));
        assertThat(range.p10()).isCloseTo(1500 - 1.2816 * 10 * Math.sqrt(75 + 50), within(25.0));
    }

    private static double wins(Forecaster forecaster, Period period) {
        return forecaster.of(period).orElseThrow().expectedWins();
    }

    private static LocalDate end(Course course) {
        return java.util.Objects.requireNonNull(course.endedOn());
    }

    private static Course wonInEvenMonths(Course course) {
        return course.isWon() && end(course).getMonthValue() % 2 == 1
                ? new Course(
                        course.visits(),
                        end(course).plusMonths(1).withDayOfMonth(1),
                        true,
                        BigDecimal.TEN)
                : course;
    }
}
