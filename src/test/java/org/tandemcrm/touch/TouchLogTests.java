package org.tandemcrm.touch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactMother;
import org.tandemcrm.contact.Timeline;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.InvalidInput.Flaw;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

@ModuleTest
@CleanDatabase
class TouchLogTests {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final LocalDate TOMORROW = LocalDate.of(2026, 3, 11);

    @Autowired TouchLog log;
    @Autowired FollowUps followUps;
    @Autowired ContactDirectory contacts;
    @Autowired Timeline timeline;
    @Autowired UserMother users;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    UserId sam;
    ContactId anna;

    @BeforeEach
    void meetAnna() {
        clock.setTo(NOON);
        sam = users.salesperson();
        anna = users.as(sam, () -> contacts.add(ContactMother.anna()));
    }

    @Test
    void keepsTheTouchWithWhoDidItAndShowsItInTheTimeline() {
        NextStep step = new NextStep("Send the offer", TOMORROW, null);

        TouchId id = record(TouchMother.callWith(anna, null, NOON, step));

        TouchCard card = log.card(id);
        assertThat(card.byName()).isEqualTo("Sam Salesperson");
        assertThat(card.nextStep()).isEqualTo(step);
        assertThat(card.note()).isEqualTo("They said so.");
        var line = timeline.of(List.of(anna), 10).get(0);
        assertThat(line.title()).isEqualTo("Called: talked");
        assertThat(line.detail()).contains("They said so.").contains("Send the offer");
        assertThat(line.actorName()).isEqualTo("Sam Salesperson");
    }

    @Test
    void refusesWhatHasNotHappenedYet() {
        var tomorrow = TouchMother.call(anna, null, Outcome.TALKED, NOON.plus(Duration.ofDays(1)));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> record(tomorrow))
                .satisfies(e -> assertThat(fields(e)).containsExactly("occurredAt"));
        assertThat(count()).isZero();
    }

    @Test
    void takesTheSecondsOfAFastClockAsNow() {
        TouchId id = record(TouchMother.call(anna, null, Outcome.TALKED, NOON.plusSeconds(30)));

        assertThat(log.card(id).occurredAt()).isEqualTo(NOON);
    }

    @Test
    void refusesANextStepBeforeTheTouch() {
        NextStep yesterday = new NextStep("Call", LocalDate.of(2026, 3, 9), null);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> record(TouchMother.callWith(anna, null, NOON, yesterday)))
                .satisfies(e -> assertThat(fields(e)).containsExactly("nextStep.on"));
    }

    @Test
    void refusesATouchWithSomebodyInTheTrash() {
        users.as(sam, () -> contacts.discard(anna, contacts.card(anna).version()));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> record(TouchMother.call(anna, null, Outcome.TALKED, NOON)))
                .satisfies(e -> assertThat(fields(e)).containsExactly("contactId"));
    }

    @Test
    void aLaterTouchOfTheSamePursuitDoesTheNextStep() {
        UUID pursuit = Ids.next();
        NextStep step = new NextStep("Call again", TOMORROW, null);
        record(TouchMother.callWith(anna, pursuit, NOON.minusSeconds(60), step));
        assertThat(followUps.openOf(sam)).extracting(FollowUp::step).containsExactly(step);

        record(TouchMother.call(anna, Ids.next(), Outcome.TALKED, NOON));
        assertThat(followUps.openOfPursuits(List.of(pursuit))).hasSize(1);

        record(TouchMother.call(anna, pursuit, Outcome.NO_ANSWER, NOON));
        assertThat(followUps.openOf(sam)).isEmpty();
    }

    @Test
    void aTouchThatIsLoggedLateFindsItsNextStepDone() {
        UUID pursuit = Ids.next();
        record(TouchMother.call(anna, pursuit, Outcome.TALKED, NOON));

        NextStep step = new NextStep("Call again", TOMORROW, null);
        record(TouchMother.callWith(anna, pursuit, NOON.minusSeconds(3600), step));

        assertThat(followUps.openOfPursuits(List.of(pursuit))).isEmpty();
    }

    @Test
    void aNextStepCanBeTickedOffWithoutATouch() {
        NextStep step = new NextStep("Send it", TOMORROW, null);
        TouchId id = record(TouchMother.callWith(anna, null, NOON, step));

        users.as(sam, () -> followUps.done(id));

        assertThat(followUps.openOf(sam)).isEmpty();
    }

    @Test
    void bringsManyInTheirOrderWithATimelineOfTheirOwn() {
        List<NewTouch> past =
                List.of(
                        TouchMother.call(anna, null, Outcome.NO_ANSWER, NOON.minusSeconds(7200)),
                        TouchMother.call(anna, null, Outcome.TALKED, NOON.minusSeconds(3600)));

        List<TouchId> ids = users.as(sam, () -> log.bring(past));

        assertThat(ids).hasSize(2);
        assertThat(log.card(ids.get(0)).outcome()).isEqualTo(Outcome.NO_ANSWER);
        assertThat(log.of(anna, 10))
                .extracting(TouchCard::id)
                .containsExactly(ids.get(1), ids.get(0));
        assertThat(timeline.of(List.of(anna), 10)).hasSize(2);
    }

    @Test
    void theJournalKnowsEveryTouch() {
        TouchId id = record(TouchMother.call(anna, null, Outcome.TALKED, NOON));

        assertThat(
                        jdbc.sql("select action from change_entry where row_key = ?")
                                .param(id.toString())
                                .query(String.class)
                                .list())
                .containsExactly("INSERT");
    }

    private TouchId record(NewTouch touch) {
        return users.as(sam, () -> log.record(touch));
    }

    private long count() {
        return jdbc.sql("select count(*) from touch").query(Long.class).single();
    }

    private static List<String> fields(InvalidInput invalid) {
        return invalid.flaws().stream().map(Flaw::field).toList();
    }
}
