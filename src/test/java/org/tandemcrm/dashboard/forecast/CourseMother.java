package org.tandemcrm.dashboard.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up what deals have been through. */
final class CourseMother {

    static final String TALKING = "TALKING";
    static final String OFFERED = "OFFERED";
    static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final BigDecimal WORTH = new BigDecimal("1000");

    private CourseMother() {}

    static Course open(LocalDate from) {
        return new Course(List.of(new Course.Visit(TALKING, from)), null, false, WORTH);
    }

    static Course won(LocalDate from, LocalDate on) {
        return new Course(List.of(new Course.Visit(TALKING, from)), on, true, WORTH);
    }

    static Course lost(LocalDate from, LocalDate on) {
        return new Course(List.of(new Course.Visit(TALKING, from)), on, false, WORTH);
    }

    /**
     * A company that accepts some deals each week. A deal that is being talked about is offered
     * something with one chance a week, and then won or lost with two others.
     */
    static List<Course> company(Random dice, int weeks, int perWeek, Habit habit) {
        List<Course> courses = new ArrayList<>();
        LocalDate end = START.plusWeeks(weeks);
        for (LocalDate week = START; week.isBefore(end); week = week.plusWeeks(1)) {
            for (int i = 0; i < perWeek; i++) {
                courses.add(life(dice, week.plusDays(dice.nextInt(7)), end, habit));
            }
        }
        return courses;
    }

    /** Weekly chances: to be offered something; then to be won; to be lost, at any time. */
    record Habit(double offered, double won, double lost) {}

    private static Course life(Random dice, LocalDate from, LocalDate end, Habit habit) {
        List<Course.Visit> visits = new ArrayList<>(List.of(new Course.Visit(TALKING, from)));
        for (LocalDate day = from.plusDays(6); day.isBefore(end); day = day.plusWeeks(1)) {
            boolean offered = visits.size() > 1;
            double fate = dice.nextDouble();
            if (fate < habit.lost()) {
                return new Course(visits, day, false, WORTH);
            }
            if (offered && fate < habit.lost() + habit.won()) {
                return new Course(visits, day, true, WORTH);
            }
            if (!offered && fate < habit.lost() + habit.offered()) {
                visits.add(new Course.Visit(OFFERED, day));
            }
        }
        return new Course(visits, null, false, WORTH);
    }
}
