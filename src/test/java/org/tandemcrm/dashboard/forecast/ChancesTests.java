package org.tandemcrm.dashboard.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tandemcrm.dashboard.forecast.CourseMother.OFFERED;
import static org.tandemcrm.dashboard.forecast.CourseMother.START;
import static org.tandemcrm.dashboard.forecast.CourseMother.TALKING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemcrm.dashboard.forecast.Chances.Standing;

class ChancesTests {

    @Test
    void aShareSeenOftenIsDrawnALittleTowardsTheUsual() {
        List<Course> courses = new ArrayList<>();
        courses.addAll(Collections.nCopies(300, CourseMother.won(START, START.plusDays(3))));
        courses.addAll(Collections.nCopies(100, CourseMother.lost(START, START.plusDays(3))));
        courses.addAll(Collections.nCopies(600, CourseMother.open(START)));
        Chances chances = Chances.of(History.upTo(START.plusWeeks(2), courses));

        double usual = 300.0 / 1600;
        double ofStage = (300 + 20 * usual) / 1620;
        Week first = chances.week(new Standing(TALKING, 0));
        assertThat(first.won()).isCloseTo((300 + 20 * ofStage) / 1020, within(1e-12));
        assertThat(chances.week(new Standing(TALKING, 1)).won())
                .isCloseTo(20 * ofStage / 620, within(1e-12));
        assertThat(first.won() / first.lost()).isCloseTo(3, within(1e-9));
    }

    @Test
    void aStageThatNobodyHasBeenInIsLikeAnyDeal() {
        List<Course> courses = new ArrayList<>();
        courses.addAll(Collections.nCopies(10, CourseMother.won(START, START.plusDays(3))));
        courses.addAll(Collections.nCopies(30, CourseMother.open(START)));
        Chances chances = Chances.of(History.upTo(START.plusWeeks(1), courses));

        assertThat(chances.won(new Standing("NEW", 5), 7)).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void theOldestAgesShareOneCount() {
        List<Course> courses = new ArrayList<>();
        courses.addAll(Collections.nCopies(2, CourseMother.won(START, START.plusWeeks(37))));
        courses.addAll(Collections.nCopies(20, CourseMother.open(START)));
        Chances chances = Chances.of(History.upTo(START.plusWeeks(40), courses));

        assertThat(chances.week(new Standing(TALKING, 80)))
                .isEqualTo(chances.week(new Standing(TALKING, 39)));
        assertThat(chances.week(new Standing(TALKING, 3)).won())
                .isLessThan(chances.week(new Standing(TALKING, 39)).won());
    }

    @Test
    void theChanceOfAPeriodIsTheChainsOwn() {
        var habit = new CourseMother.Habit(0.2, 0.1, 0.05);
        List<Course> courses = CourseMother.company(new Random(1), 104, 60, habit);
        Chances chances = Chances.of(History.upTo(START.plusWeeks(104), courses));

        assertThat(chances.won(new Standing(OFFERED, 8), 7)).isCloseTo(0.1, within(0.02));
        double survives = 1 - 0.15;
        double fourWeeks = 0.1 * (1 - Math.pow(survives, 4)) / 0.15;
        assertThat(chances.won(new Standing(OFFERED, 8), 28)).isCloseTo(fourWeeks, within(0.03));
        assertThat(chances.won(new Standing(TALKING, 8), 28))
                .isLessThan(chances.won(new Standing(OFFERED, 8), 28));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void chancesGrowWithTimeAndStayBelowOne(long seed) {
        Random dice = new Random(seed);
        var habit = new CourseMother.Habit(dice.nextDouble() / 2, dice.nextDouble() / 3, 0.1);
        List<Course> courses = CourseMother.company(dice, 30, 3, habit);
        Chances chances = Chances.of(History.upTo(START.plusWeeks(30), courses));
        for (String stage : List.of(TALKING, OFFERED, "NEW")) {
            double before = 0;
            for (int days = 0; days < 400; days += 1 + dice.nextInt(9)) {
                double now = chances.won(new Standing(stage, dice.nextInt(1) + 3), days);
                assertThat(now).isBetween(before - 1e-12, 1.0);
                before = now;
            }
        }
    }

    @Test
    void partsOfAWeekAddUpToTheWeek() {
        Week week = new Week(0.3, 0.2, java.util.Map.of(OFFERED, 0.4));

        assertThat(week.part(1)).isEqualTo(week);
        assertThat(week.part(0.5).stays()).isGreaterThan(week.stays());
        assertThat(1 - Math.pow(1 - week.part(0.25).won(), 4)).isCloseTo(0.3, within(1e-12));
        assertThat(week.part(0).stays()).isEqualTo(1);
    }

    @Test
    void aDealOfTheFutureTeachesNothing() {
        LocalDate day = START.plusWeeks(10);
        List<Course> courses = List.of(CourseMother.won(day, day.plusDays(1)));

        assertThat(History.upTo(day, courses).byStage()).isEmpty();
    }
}
