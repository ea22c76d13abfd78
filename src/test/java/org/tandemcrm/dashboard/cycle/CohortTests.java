package org.tandemcrm.dashboard.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.shared.Micros;
import org.tandemcrm.shared.Period;
import org.tandemcrm.shared.Share;

class CohortTests {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Instant START = at(1);

    @Test
    void whoIsOldEnoughIsCountedAndWhoIsLostNeverCounts() {
        List<Course> courses = List.of(won(1, 10), won(1, 40), open(1), lost(1, 5));
        Cohort cohort = cohort(courses, START.plus(Duration.ofDays(100)));
        assertThat(cohort.leads()).isEqualTo(4);
        assertThat(cohort.reached()).isEqualTo(2);
        assertThat(cohort.cells().get(0).share()).isEqualTo(new Share(1, 4));
        assertThat(cohort.cells().get(1).share()).isEqualTo(new Share(2, 4));
    }

    @Test
    void aYoungCohortIsMarkedAndDoesNotFall() {
        // Two are 40 days old, two are 10: one of the old was won on its fifth day.
        List<Course> courses = List.of(won(1, 5), open(1), open(31), open(31));
        Cohort cohort = cohort(courses, START.plus(Duration.ofDays(40)));
        Cohort.Cell first = cohort.cells().get(0);
        assertThat(first.isYoung()).isTrue();
        assertThat(first.share()).isNull();
        assertThat(first.estimate()).isCloseTo(0.25, within(1e-12));
        assertThat(cohort.cells().get(1).isAhead()).isTrue();
    }

    @Test
    void theEstimateCountsOnlyThoseWhoWereStillThere() {
        // Won on day 20 of two that were watched so long: half of what was left then.
        List<Course> courses = List.of(won(1, 20), open(1), open(31), open(31));
        Cohort cohort = cohort(courses, START.plus(Duration.ofDays(40)));
        assertThat(cohort.cells().get(0).estimate()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aStepTakesAsLongAsHalfOfThemNeedWithOpenOnesCensored() {
        List<Course> courses = List.of(won(1, 4), won(1, 8), open(1));
        Instant now = START.plus(Duration.ofDays(30));
        StepPace pace = pace(new CycleStep(null, Mark.WON), courses, now);
        assertThat(pace.taken()).isEqualTo(new Share(2, 3));
        assertThat(pace.days().value()).isEqualTo(8.0);
        assertThat(pace.takers()).isEqualTo(6.0);
    }

    @Test
    void aMedianThatIsNotKnownIsNotMadeUp() {
        List<Course> courses = List.of(won(1, 4), lost(1, 6), lost(1, 9));
        StepPace pace =
                pace(new CycleStep(null, Mark.WON), courses, START.plus(Duration.ofDays(30)));
        assertThat(pace.days().value()).isNull();
    }

    @Test
    void whoWentOnWithoutAStepWaitsForItNoMore() {
        // One became hot after two days, one was accepted without, one still waits.
        List<Course> courses = List.of(warm(1, 2, null), warm(1, null, 10), warm(1, null, null));
        Instant now = START.plus(Duration.ofDays(30));
        CycleStep hot = new CycleStep(Mark.WARM, Mark.HOT);
        StepWaits waits = StepWaits.of(hot, courses);
        assertThat(waits.past()).isEqualTo(1);
        assertThat(waits.openSince()).containsExactly(Micros.of(at(1)));
        StepPace pace = pace(hot, courses, now);
        assertThat(pace.taken()).isEqualTo(new Share(1, 3));
        assertThat(pace.days().value()).isNull();
        assertThat(pace(hot, courses.subList(0, 2), now).days().value()).isEqualTo(2.0);
    }

    private static Course warm(int day, @Nullable Integer hot, @Nullable Integer accepted) {
        return new Course(
                Ids.next(),
                null,
                micros(at(day)),
                micros(at(day)),
                micros(after(day, hot)),
                micros(after(day, accepted)),
                Micros.NEVER,
                Micros.NEVER);
    }

    private static @Nullable Instant after(int day, @Nullable Integer days) {
        return days == null ? null : at(day).plus(Duration.ofDays(days));
    }

    /** In two parts, as if each half had begun in a month of its own. */
    private static StepPace pace(CycleStep step, List<Course> courses, Instant now) {
        int half = courses.size() / 2;
        StepWaits waits =
                StepWaits.sum(
                        List.of(
                                StepWaits.of(step, courses.subList(0, half)),
                                StepWaits.of(step, courses.subList(half, courses.size()))));
        return StepPace.of(step, waits, now);
    }

    /** In two parts, too. */
    private static Cohort cohort(List<Course> courses, Instant now) {
        int half = courses.size() / 2;
        List<MonthWaits> months =
                List.of(
                        MonthWaits.of(MARCH, courses.subList(0, half)),
                        MonthWaits.of(MARCH, courses.subList(half, courses.size())));
        return Cohort.of(Period.month(MARCH), MARCH, months, Mark.WON, List.of(30, 60), now);
    }

    private static Course won(int day, int after) {
        return course(day, at(day).plus(Duration.ofDays(after)), null);
    }

    private static Course lost(int day, int after) {
        return course(day, null, at(day).plus(Duration.ofDays(after)));
    }

    private static Course open(int day) {
        return course(day, null, null);
    }

    private static Course course(int day, @Nullable Instant won, @Nullable Instant lost) {
        return new Course(
                Ids.next(),
                null,
                micros(at(day)),
                Micros.NEVER,
                Micros.NEVER,
                Micros.NEVER,
                micros(won),
                micros(lost));
    }

    private static long micros(@Nullable Instant at) {
        return at == null ? Micros.NEVER : Micros.of(at);
    }

    private static Instant at(int day) {
        return MARCH.atDay(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
