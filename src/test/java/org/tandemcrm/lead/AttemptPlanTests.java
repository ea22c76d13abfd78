package org.tandemcrm.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.firm.WorkingCalendar;
import org.tandemcrm.firm.WorkingHours;

/** Six tries over ten working days, by phone and in writing in turns. */
class AttemptPlanTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final WorkingCalendar CALENDAR =
            new WorkingCalendar(WorkingHours.USUAL, Set.of(), ZoneOffset.UTC);
    private static final List<Channel> BOTH = List.of(Channel.PHONE, Channel.EMAIL);

    @Test
    void theSixthTryLiesTenWorkingDaysAfterTheFirst() {
        AttemptPlan plan = fresh(BOTH, null);
        LocalDate day = MONDAY;
        Channel by = Channel.PHONE;
        var told = new StringBuilder();
        for (plan = plan.triedAgain(day, by); !plan.isOver(); plan = plan.triedAgain(day, by)) {
            var next = plan.next(day, CALENDAR).orElseThrow();
            told.append(next.what()).append(' ').append(next.on()).append('\n');
            day = next.on();
            by = next.what().endsWith("call") ? Channel.PHONE : Channel.EMAIL;
        }

        assertThat(told.toString())
                .isEqualTo(
                        """
                        Attempt 2 of 6: email 2026-03-03
                        Attempt 3 of 6: call 2026-03-05
                        Attempt 4 of 6: email 2026-03-09
                        Attempt 5 of 6: call 2026-03-11
                        Attempt 6 of 6: email 2026-03-16
                        """);
        assertThat(plan.made()).isEqualTo(AttemptPlan.MOST);
        assertThat(plan.next(day, CALENDAR)).isEmpty();
    }

    @Test
    void whoWroteIsTriedInWritingTwiceBeforeTheTurnsBegin() {
        AttemptPlan once = fresh(BOTH, Channel.EMAIL).triedAgain(MONDAY, Channel.EMAIL);
        AttemptPlan twice = once.triedAgain(MONDAY.plusDays(1), Channel.EMAIL);

        assertThat(once.next(MONDAY, CALENDAR).orElseThrow().what()).endsWith("email");
        assertThat(twice.next(MONDAY.plusDays(1), CALENDAR).orElseThrow().what()).endsWith("call");
    }

    @Test
    void whoseNumberIsWrongIsTriedByMailAlone() {
        AttemptPlan plan = fresh(List.of(Channel.EMAIL), null).triedAgain(MONDAY, Channel.EMAIL);

        assertThat(plan.next(MONDAY, CALENDAR).orElseThrow().what()).endsWith("email");
    }

    @Test
    void whoCanBeReachedByNoWayIsGivenUpAtOnce() {
        AttemptPlan plan = fresh(List.of(), null).triedAgain(MONDAY, Channel.PHONE);

        assertThat(plan.isOver()).isTrue();
        assertThat(plan.next(MONDAY, CALENDAR)).isEmpty();
    }

    @Test
    void aLateTryMovesTheNextOneToTheFollowingDay() {
        AttemptPlan plan = fresh(BOTH, null).triedAgain(MONDAY, Channel.PHONE);

        assertThat(plan.next(MONDAY.plusDays(11), CALENDAR).orElseThrow().on())
                .isEqualTo(MONDAY.plusDays(14));
    }

    private static AttemptPlan fresh(List<Channel> open, @Nullable Channel bound) {
        return new AttemptPlan(0, null, null, open, bound);
    }
}
