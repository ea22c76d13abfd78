package org.tandemcrm.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.NewTouch;
import org.tandemcrm.touch.NextStep;
import org.tandemcrm.touch.Outcome;
import org.tandemcrm.user.NotAllowed;

/** Whom to talk to next. */
class QueueOrderTests extends LeadWorld {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void promisesOfAnHourComeBeforeHotBeforeTodaysPromisesBeforeWarm() {
        LeadId warm = mine(byOwner(() -> leads.warm("Wanda", daysAgo(1))));
        LeadId hot = mine(byOwner(() -> leads.hot("Hans", daysAgo(1))));
        LeadId today = promised("Dora", TODAY, null);
        LeadId later = promised("Lena", TODAY, NOW.plus(Duration.ofHours(4)));
        LeadId due = promised("Hilda", TODAY, NOW.minus(Duration.ofMinutes(5)));
        LeadId tomorrow = promised("Tora", TODAY.plusDays(1), null);

        assertThat(queueOf(sal)).containsExactly(due, hot, today, later, warm);
        assertThat(queueOf(sal)).doesNotContain(tomorrow);
    }

    @Test
    void theClockThatRunsOutFirstComesFirst() {
        LeadId young = mine(byOwner(() -> leads.warm("Young", ago(Duration.ofMinutes(10)))));
        LeadId old = mine(byOwner(() -> leads.warm("Old", ago(Duration.ofMinutes(50)))));

        assertThat(queueOf(sal)).containsExactly(old, young);
    }

    @Test
    void aHotLeadThatWasTriedWaitsAmongTheWarm() {
        LeadId tried = mine(byOwner(() -> leads.hot("Tried", daysAgo(1))));
        LeadId warm = mine(byOwner(() -> leads.warm("Wanda", daysAgo(1))));
        people.as(
                sal,
                () ->
                        desk.log(
                                tried,
                                leads.touch(
                                        tried,
                                        Channel.EMAIL,
                                        Direction.OUTBOUND,
                                        Outcome.NO_ANSWER,
                                        NOW)));

        assertThat(queueOf(sal)).containsExactly(warm, tried);
    }

    @Test
    void aPersonSeesTheirOwnAndThePoolButNotAnothers() {
        LeadId mine = mine(byOwner(() -> leads.warm("Mine", daysAgo(1))));
        LeadId theirs = byOwner(() -> leads.warm("Theirs", daysAgo(1)));
        byOwner(() -> book.assign(theirs, tom));
        LeadId pool = byOwner(() -> leads.warm("Pool", daysAgo(1)));
        byOwner(() -> book.assign(pool, null));

        assertThat(queueOf(sal)).containsExactlyInAnyOrder(mine, pool);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> people.as(sal, () -> warmLeads.of(null, 10)));
        assertThat(byOwner(() -> warmLeads.of(null, 10))).hasSize(3);
    }

    @Test
    void acceptedAndConcludedLeadsAreNotWaiting() {
        LeadId accepted = mine(byOwner(() -> leads.warm("Anna", daysAgo(1))));
        people.as(sal, () -> desk.accept(accepted, NOW));

        assertThat(queueOf(sal)).isEmpty();
    }

    @Test
    void aColdLeadIsNotAcceptedAndAWarmOneIsAcceptedByItsTemperatureThen() {
        LeadId lead = mine(byOwner(() -> leads.warm("Anna", daysAgo(60))));

        assertThatExceptionOfType(org.tandemcrm.shared.RuleBroken.class)
                .isThrownBy(() -> people.as(sal, () -> desk.accept(lead, NOW)))
                .matches(refused -> refused.problem().equals("cold-lead"));
        people.as(sal, () -> desk.accept(lead, daysAgo(50)));

        assertThat(byOwner(() -> desk.milestones(List.of(lead)).get(lead)).warmedAt())
                .isEqualTo(daysAgo(60));
    }

    private LeadId mine(LeadId lead) {
        byOwner(() -> book.assign(lead, sal));
        return lead;
    }

    private LeadId promised(String name, LocalDate on, @Nullable Instant at) {
        LeadId lead = mine(byOwner(() -> leads.warm(name, daysAgo(1))));
        NewTouch t =
                leads.touch(
                        lead,
                        Channel.EMAIL,
                        Direction.OUTBOUND,
                        Outcome.TALKED,
                        ago(Duration.ofHours(2)));
        people.as(
                sal,
                () ->
                        desk.log(
                                lead,
                                new NewTouch(
                                        t.contactId(),
                                        null,
                                        t.channel(),
                                        t.direction(),
                                        t.outcome(),
                                        t.occurredAt(),
                                        null,
                                        new NextStep("Call", on, at),
                                        null,
                                        null)));
        return lead;
    }
}
