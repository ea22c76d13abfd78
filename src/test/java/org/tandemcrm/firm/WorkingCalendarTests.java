package org.tandemcrm.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkingCalendarTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WorkingCalendar OFFICE =
            new WorkingCalendar(WorkingHours.USUAL, Set.of(LocalDate.of(2026, 12, 25)), BERLIN);

    @Test
    void anHourThatBeginsFridayEveningEndsMondayMorning() {
        assertThat(OFFICE.plus(berlin("2026-11-20T16:30:00"), Duration.ofHours(1)))
                .isEqualTo(berlin("2026-11-23T09:30:00"));
    }

    @Test
    void timeOutsideWorkingHoursCountsNothing() {
        assertThat(OFFICE.between(berlin("2026-11-20T17:00:00"), berlin("2026-11-23T09:00:00")))
                .isZero();
        assertThat(OFFICE.between(berlin("2026-11-20T16:00:00"), berlin("2026-11-23T10:00:00")))
                .isEqualTo(Duration.ofHours(2));
        assertThat(OFFICE.between(berlin("2026-11-23T10:00:00"), berlin("2026-11-20T16:00:00")))
                .isEqualTo(Duration.ofHours(-2));
    }

    @Test
    void aHolidayCountsNothing() {
        assertThat(OFFICE.plus(berlin("2026-12-24T16:00:00"), Duration.ofHours(2)))
                .isEqualTo(berlin("2026-12-28T10:00:00"));
        assertThat(OFFICE.isWorkingDay(LocalDate.of(2026, 12, 25))).isFalse();
    }

    @Test
    void closingTimeIsTheEndOfTheHourAndNoTimeAtAllStaysWhereItIs() {
        assertThat(OFFICE.plus(berlin("2026-11-20T16:00:00"), Duration.ofHours(1)))
                .isEqualTo(berlin("2026-11-20T17:00:00"));
        assertThat(OFFICE.plus(berlin("2026-11-21T03:00:00"), Duration.ZERO))
                .isEqualTo(berlin("2026-11-21T03:00:00"));
    }

    @Test
    void aNightShiftIsAsLongAsTheChangeOfTheClocksMakesIt() {
        var night =
                calendar(
                        Map.of(
                                DayOfWeek.SUNDAY,
                                new WorkingHours.Shift(LocalTime.of(1, 0), LocalTime.of(5, 0))));

        assertThat(wholeDay(night, "2026-03-29")).isEqualTo(Duration.ofHours(3));
        assertThat(wholeDay(night, "2026-10-25")).isEqualTo(Duration.ofHours(5));
        assertThat(wholeDay(night, "2026-11-01")).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void aShiftThatTheClocksSkipHasNoLength() {
        var skipped =
                calendar(
                        Map.of(
                                DayOfWeek.SUNDAY,
                                new WorkingHours.Shift(LocalTime.of(2, 15), LocalTime.of(2, 45))));

        assertThat(wholeDay(skipped, "2026-03-22")).isEqualTo(Duration.ofMinutes(30));
        assertThat(wholeDay(skipped, "2026-03-29")).isLessThanOrEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void closingAtMidnightIsTheEndOfTheDay() {
        var late =
                calendar(
                        Map.of(
                                DayOfWeek.MONDAY,
                                new WorkingHours.Shift(LocalTime.of(20, 0), LocalTime.MIDNIGHT)));

        assertThat(wholeDay(late, "2026-11-23")).isEqualTo(Duration.ofHours(4));
        assertThat(late.isOpen(berlin("2026-11-23T23:59:59"))).isTrue();
        assertThat(late.isOpen(berlin("2026-11-24T00:00:00"))).isFalse();
    }

    @Test
    void workingDaysAreCountedWithoutWeekendsAndHolidays() {
        assertThat(OFFICE.plusDays(LocalDate.of(2026, 12, 24), 1))
                .isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(OFFICE.plusDays(LocalDate.of(2026, 11, 23), 10))
                .isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(OFFICE.plusDays(LocalDate.of(2026, 11, 22), 0))
                .isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void hoursThatCouldNotBeWorkedAreRefused() {
        assertThatThrownBy(() -> new WorkingHours(Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WorkingHours.Shift(LocalTime.of(9, 0), LocalTime.of(9, 0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OFFICE.plus(Instant.EPOCH, Duration.ofHours(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void betweenUndoesPlusAndTimesAddUp(long seed) {
        var random = new Random(seed);
        var calendar = randomCalendar(random);
        var start = randomMoment(random);
        var first = Duration.ofSeconds(1 + random.nextInt(400_000));
        var second = Duration.ofSeconds(1 + random.nextInt(400_000));

        var end = calendar.plus(start, first);

        assertThat(calendar.between(start, end)).as("seed %d", seed).isEqualTo(first);
        assertThat(calendar.plus(end, second))
                .as("seed %d", seed)
                .isEqualTo(calendar.plus(start, first.plus(second)));
        assertThat(calendar.between(start, end.minusNanos(1)))
                .as("seed %d: the first moment", seed)
                .isLessThan(first);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void betweenIsTheSumOfItsPartsAndEqualsTheOpenMinutes(long seed) {
        var random = new Random(seed);
        var calendar = randomCalendar(random);
        var start = randomMoment(random);
        var minutes = random.nextInt(5 * 24 * 60);
        var end = start.plus(Duration.ofMinutes(minutes));
        var middle = start.plus(Duration.ofMinutes(random.nextInt(minutes + 1)));

        assertThat(calendar.between(start, middle).plus(calendar.between(middle, end)))
                .as("seed %d", seed)
                .isEqualTo(calendar.between(start, end));
        var open =
                LongStream.range(0, minutes)
                        .filter(i -> calendar.isOpen(start.plusSeconds(60 * i)))
                        .count();
        assertThat(calendar.between(start, end))
                .as("seed %d", seed)
                .isEqualTo(Duration.ofMinutes(open));
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static WorkingCalendar randomCalendar(Random random) {
        var zones =
                List.of(
                        "Europe/Berlin",
                        "America/New_York",
                        "Asia/Kolkata",
                        "Australia/Lord_Howe",
                        "UTC");
        var week = new EnumMap<DayOfWeek, WorkingHours.Shift>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (random.nextInt(3) > 0 || day == DayOfWeek.WEDNESDAY) {
                var opens = LocalTime.of(random.nextInt(23), random.nextInt(4) * 15);
                var closes =
                        opens.isAfter(LocalTime.of(20, 0))
                                ? LocalTime.MIDNIGHT
                                : opens.plusHours(1 + random.nextInt(3));
                week.put(day, new WorkingHours.Shift(opens, closes));
            }
        }
        var holidays = new HashSet<LocalDate>();
        for (int i = random.nextInt(5); i > 0; i--) {
            holidays.add(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)));
        }
        return new WorkingCalendar(
                new WorkingHours(week), holidays, ZoneId.of(zones.get(random.nextInt(5))));
    }

    /** A whole minute, often near a change of the clocks. */
    private static Instant randomMoment(Random random) {
        var around =
                List.of(
                        "2026-03-29T00:00:00Z",
                        "2026-10-25T00:00:00Z",
                        "2026-11-01T05:00:00Z",
                        "2026-07-01T00:00:00Z");
        return Instant.parse(around.get(random.nextInt(4)))
                .plusSeconds(60L * (random.nextInt(8000) - 4000));
    }

    private static WorkingCalendar calendar(Map<DayOfWeek, WorkingHours.Shift> week) {
        return new WorkingCalendar(new WorkingHours(week), Set.of(), BERLIN);
    }

    private static Duration wholeDay(WorkingCalendar calendar, String day) {
        var date = LocalDate.parse(day);
        return calendar.between(
                date.atStartOfDay(BERLIN).toInstant(),
                date.plusDays(1).atStartOfDay(BERLIN).toInstant());
    }

    private static Instant berlin(String local) {
        return java.time.LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
