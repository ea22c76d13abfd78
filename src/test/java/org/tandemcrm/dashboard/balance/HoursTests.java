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
import org.tandemcrm.shared.Period;

/** Hours count as far as they are worked: without holidays, absences and days to come. */
class HoursTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Test
    void aWeekIsAWeekOfWork() {
        assertThat(weeks(seller(Set.of()), MONDAY, MONDAY.plusDays(7))).isEqualTo(1);
    }

    @Test
    void holidaysAndAbsencesAreNone() {
        WorkWeek work = work(Set.of(MONDAY));
        assertThat(work.between(start(MONDAY), start(MONDAY.plusDays(7))))
                .isCloseTo(0.8, within(1e-9));
        Seller away = seller(Set.of(MONDAY, MONDAY.plusDays(1)));
        assertThat(weeks(away, work, MONDAY, MONDAY.plusDays(7))).isCloseTo(0.6, within(1e-9));
    }

    @Test
    void whoJoinedOrLeftCountsForTheirDays() {
        Seller joined = seller(start(MONDAY.plusDays(3)), Instant.MAX);
        assertThat(weeks(joined, MONDAY, MONDAY.plusDays(7))).isCloseTo(0.4, within(1e-9));
        Seller left = seller(Instant.MIN, start(MONDAY.plusDays(1)));
        assertThat(weeks(left, MONDAY, MONDAY.plusDays(7))).isCloseTo(0.2, within(1e-9));
        assertThat(weeks(left, MONDAY.plusDays(7), MONDAY.plusDays(14))).isZero();
    }

    @Test
    void aWeekThatIsNotOverCountsUpToNow() {
        Instant wednesdayEvening = start(MONDAY.plusDays(2)).plusSeconds(20 * 3600);
        Span span =
                Span.of(
                                new Period(MONDAY.minusDays(7), MONDAY.plusDays(20)),
                                MONDAY.minusDays(60),
                                BERLIN,
                                wednesdayEvening)
                        .orElseThrow();
        assertThat(span.period().to()).isEqualTo(MONDAY.plusDays(2));
        assertThat(span.weeks()).hasSize(2);
        assertThat(span.weeks().get(0).isWhole(BERLIN)).isTrue();
        assertThat(span.weeks().get(1).isWhole(BERLIN)).isFalse();
        assertThat(span.weeks().get(1).end()).isEqualTo(wednesdayEvening);
        assertThat(span.isPresent()).isTrue();
    }

    @Test
    void nothingBeforeTheFirstRecordCounts() {
        Instant now = start(MONDAY.plusDays(7));
        Period ever = new Period(LocalDate.of(1900, 1, 1), MONDAY.plusDays(6));
        Span span = Span.of(ever, MONDAY, BERLIN, now).orElseThrow();
        assertThat(span.period()).isEqualTo(new Period(MONDAY, MONDAY.plusDays(6)));
        assertThat(span.isPresent()).isFalse();
        assertThat(Span.of(ever, MONDAY.plusDays(9), BERLIN, now)).isEmpty();
    }

    @Test
    void theWeekInWhichTheClocksChangeIsAsLongAsItsWork() {
        LocalDate change = LocalDate.of(2026, 3, 23);
        assertThat(weeks(seller(Set.of()), change, change.plusDays(7))).isEqualTo(1);
    }

    private static double weeks(Seller seller, LocalDate from, LocalDate to) {
        return weeks(seller, work(Set.of()), from, to);
    }

    private static double weeks(Seller seller, WorkWeek work, LocalDate from, LocalDate to) {
        return seller.weeks(work, seller.in(new Stretch(start(from), start(to)), false));
    }

    private static WorkWeek work(Set<LocalDate> holidays) {
        return new WorkWeek(new WorkingCalendar(WorkingHours.USUAL, holidays, BERLIN));
    }

    private static Seller seller(Set<LocalDate> away) {
        return new Seller(UUID.randomUUID(), List.of(new Stretch(Instant.MIN, Instant.MAX)), away);
    }

    private static Seller seller(Instant from, Instant to) {
        return new Seller(UUID.randomUUID(), List.of(new Stretch(from, to)), Set.of());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(BERLIN).toInstant();
    }
}
