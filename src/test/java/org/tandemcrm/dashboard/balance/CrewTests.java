package org.tandemcrm.dashboard.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tandemcrm.firm.WorkingCalendar;
import org.tandemcrm.firm.WorkingHours;

/** Whoever comes or goes today changes no week of the past. */
class CrewTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final WorkWeek WORK =
            new WorkWeek(new WorkingCalendar(WorkingHours.USUAL, Set.of(), BERLIN));

    private final Seller olga = seller(new Stretch(Instant.MIN, Instant.MAX));
    private final Seller mia = seller();

    @Test
    void whoSellsFromTodayOnLeavesThePastToTheOwner() {
        Crew alone = new Crew(List.of(), List.of(olga, mia));
        Crew joined = new Crew(List.of(from(14), from(14)), List.of(olga, mia));
        for (int day : List.of(0, 7)) {
            assertThat(weeks(joined, day, Set.of()))
                    .isEqualTo(weeks(alone, day, Set.of()))
                    .isEqualTo(1);
        }
        assertThat(weeks(joined, 14, Set.of())).isEqualTo(2);
        assertThat(joined.asksWhoWorked(week(7))).isTrue();
        assertThat(joined.asksWhoWorked(week(14))).isFalse();
    }

    @Test
    void inTheWeekOfTheirComingTheOwnerSellsUntilThen() {
        Crew joined = new Crew(List.of(from(3), from(3)), List.of(olga));
        assertThat(weeks(joined, 0, Set.of())).isCloseTo(0.6 + 2 * 0.4, within(1e-9));
    }

    @Test
    void whoLeftCountsForTheirTimeAndTheOwnerAfterIt() {
        Seller left = seller(new Stretch(Instant.MIN, start(8)));
        Crew crew = new Crew(List.of(left), List.of(olga));
        assertThat(weeks(crew, 0, Set.of())).isEqualTo(1);
        assertThat(weeks(crew, 7, Set.of(olga.id()))).isCloseTo(1, within(1e-9));
        Crew beside = new Crew(List.of(left, from(0)), List.of(olga));
        assertThat(weeks(beside, 7, Set.of())).isCloseTo(1.2, within(1e-9));
    }

    @Test
    void whoeverWorkedLeadsBeforeSellingWasTheirPartCountsForThatWeek() {
        Seller sal = from(14);
        Crew crew = new Crew(List.of(sal), List.of(olga, mia));
        assertThat(weeks(crew, 0, Set.of(sal.id()))).isEqualTo(1);
        assertThat(weeks(crew, 7, Set.of())).isEqualTo(1);
        assertThat(weeks(crew, 7, Set.of(mia.id()))).isEqualTo(2);
        assertThat(weeks(crew, 14, Set.of(mia.id(), olga.id()))).isEqualTo(1);
    }

    private static double weeks(Crew crew, int day, Set<UUID> worked) {
        return crew.people(WORK, week(day), worked).stream().mapToDouble(PersonWeeks::weeks).sum();
    }

    private static Seller from(int day) {
        return seller(new Stretch(start(day), Instant.MAX));
    }

    private static Seller seller(Stretch... part) {
        return new Seller(UUID.randomUUID(), List.of(part), Set.of());
    }

    private static Span.Week week(int day) {
        return new Span.Week(
                MONDAY.plusDays(day), MONDAY.plusDays(day + 6), start(day), start(day + 7));
    }

    private static Instant start(int day) {
        return MONDAY.plusDays(day).atStartOfDay(BERLIN).toInstant();
    }
}
