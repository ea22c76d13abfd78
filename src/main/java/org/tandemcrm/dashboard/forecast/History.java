package org.tandemcrm.dashboard.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The weeks that deals have lived through up to a day, taken apart by stage and age. */
final class History {

    private final Map<String, Ages> byStage = new TreeMap<>();

    private History() {}

    /**
     * @param courses as they are known at the beginning of that day; those that did not exist yet
     *     are left out
     */
    static History upTo(LocalDate day, Collection<Course> courses) {
        History history = new History();
        courses.stream()
                .filter(course -> course.existsOn(day))
                .forEach(course -> history.add(course.asOf(day), day));
        return history;
    }

    Map<String, Ages> byStage() {
        return byStage;
    }

    private void add(Course course, LocalDate day) {
        LocalDate last = course.endedOn() == null ? day : course.endedOn();
        int age = 0;
        LocalDate week = course.acceptedOn();
        while (course.isOpen() ? week.isBefore(last) : !week.isAfter(last)) {
            add(course, week, age, day);
            week = week.plusWeeks(1);
            age++;
        }
    }

    private void add(Course course, LocalDate week, int age, LocalDate day) {
        Ages ages = byStage.computeIfAbsent(course.stageOn(week), stage -> new Ages());
        LocalDate next = week.plusWeeks(1);
        if (course.endedOn() != null && course.endedOn().isBefore(next)) {
            if (course.isWon()) {
                ages.won(age);
            } else {
                ages.lost(age);
            }
        } else if (next.isAfter(day)) {
            ages.stayed(age, ChronoUnit.DAYS.between(week, day) / 7.0);
        } else if (course.stageOn(next).equals(course.stageOn(week))) {
            ages.stayed(age, 1);
        } else {
            ages.moved(age, course.stageOn(next));
        }
    }
}
