package org.tandemcrm.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.NewTouch;
import org.tandemcrm.touch.NextStep;
import org.tandemcrm.touch.Outcome;
import org.tandemcrm.user.PeopleDesk;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.absence.AbsenceMother;

/** What becomes of the work of somebody who is away or leaves. */
class HandingOnTests extends LeadWorld {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired ApplicationContext context;
    @Autowired PeopleDesk staff;

    private AbsenceMother absences;

    @BeforeEach
    void calendars() {
        absences = new AbsenceMother(context);
    }

    @Test
    void whatCannotWaitGoesToThosePresentWhenTheAbsenceBegins() {
        LeadId waiting = ofSal("Anna");
        LeadId promisedSoon = touched(ofSal("Ben"), TODAY.plusDays(2));
        LeadId promisedLater = touched(ofSal("Cem"), TODAY.plusDays(20));
        LeadId accepted = ofSal("Dora");
        people.as(sal, () -> desk.accept(accepted, clock.instant()));
        byOwner(() -> absences.plan(sal, TODAY.plusDays(1), TODAY.plusDays(5)));

        assertThat(absences.notice()).isZero();
        clock.forward(Duration.ofDays(1));
        assertThat(absences.notice()).isEqualTo(1);

        assertThat(card(waiting).assigneeId()).isEqualTo(tom);
        assertThat(card(promisedSoon).assigneeId()).isEqualTo(tom);
        assertThat(card(promisedLater).assigneeId()).isEqualTo(sal);
        assertThat(card(accepted).assigneeId()).isEqualTo(sal);
        assertThat(queueOf(tom)).contains(waiting);
        assertThat(handedOn(tom)).containsExactly("Sal is away: 2 leads are yours now.");
    }

    @Test
    void theDeputyComesBeforeTheRuleAndTheReturnerHearsWhatWasHandedOn() {
        UserId ida = people.named("Ida", Role.SALESPERSON);
        LeadId waiting = ofSal("Anna");
        byOwner(() -> absences.plan(sal, TODAY, TODAY.plusDays(1), ida));
        absences.notice();

        assertThat(card(waiting).assigneeId()).isEqualTo(ida);
        clock.forward(Duration.ofDays(2));
        assertThat(absences.notice()).isEqualTo(1);
        assertThat(absences.notice()).isZero();
        assertThat(handedOn(sal))
                .containsExactly("Welcome back. One lead was handed on while you were away.");
        assertThat(card(waiting).assigneeId()).isEqualTo(ida);
    }

    @Test
    void ifNobodyElseIsThereItGoesToThePoolAndTheOwnersAreTold() {
        LeadId waiting = ofSal("Anna");
        byOwner(() -> absences.plan(tom, TODAY, TODAY));
        byOwner(() -> absences.plan(sal, TODAY, TODAY));
        absences.notice();

        assertThat(card(waiting).assigneeId()).isNull();
        assertThat(count("notice where user_id = ? and kind = 'NOBODY_FREE'", owner.value()))
                .isEqualTo(1);
    }

    @Test
    void severalRoundsAtOnceHandOnOnce() throws Exception {
        IntStream.range(0, 12).forEach(i -> ofSal("Anna " + i));
        byOwner(() -> absences.plan(sal, TODAY, TODAY.plusDays(1)));
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> rounds =
                    IntStream.range(0, 4)
                            .<Callable<Integer>>mapToObj(i -> absences::notice)
                            .toList();
            int noticed = 0;
            for (var answer : threads.invokeAll(rounds)) {
                noticed += answer.get();
            }
            assertThat(noticed).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
        assertThat(handedOn(tom)).containsExactly("Sal is away: 12 leads are yours now.");
        assertThat(count("lead where assignee_id = ?", tom.value())).isEqualTo(12);
    }

    @Test
    void everythingOpenOfSomeoneWhoLeavesIsHandedOnWithOneNotice() {
        LeadId waiting = ofSal("Anna");
        LeadId later = touched(ofSal("Ben"), TODAY.plusDays(60));
        byOwner(() -> staff.disable(sal));

        assertThat(card(waiting).assigneeId()).isEqualTo(tom);
        assertThat(card(later).assigneeId()).isEqualTo(tom);
        assertThat(handedOn(tom))
                .filteredOn(sentence -> sentence.contains("lead"))
                .containsExactly("Sal has left: 2 leads are yours now.");
        assertThat(count("claim where released_at is null and user_id = ?", sal.value())).isZero();
    }

    private LeadId ofSal(String firstName) {
        LeadId lead = byOwner(() -> leads.warm(firstName, clock.instant()));
        byOwner(() -> book.assign(lead, sal));
        jdbc.sql("delete from notice").update();
        return lead;
    }

    private LeadId touched(LeadId lead, LocalDate next) {
        NewTouch t =
                leads.touch(
                        lead, Channel.EMAIL, Direction.OUTBOUND, Outcome.OTHER, clock.instant());
        people.as(
                sal,
                () ->
                        desk.log(
                                lead,
                                new NewTouch(
                                        t.contactId(),
                                        t.pursuit(),
                                        t.channel(),
                                        t.direction(),
                                        t.outcome(),
                                        t.occurredAt(),
                                        null,
                                        new NextStep("Call again", next, null),
                                        null,
                                        null)));
        return lead;
    }

    private List<String> handedOn(UserId reader) {
        return jdbc.sql("select sentence from notice where user_id = ? and kind = 'WORK_HANDED_ON'")
                .param(reader.value())
                .query(String.class)
                .list();
    }
}
