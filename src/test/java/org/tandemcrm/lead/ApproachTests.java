package org.tandemcrm.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.ConsentState;
import org.tandemcrm.contact.Consents;
import org.tandemcrm.firm.ColdPolicy;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.FirmMother;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.NewTouch;
import org.tandemcrm.touch.NextStep;
import org.tandemcrm.touch.Outcome;

/** Sales starts at warm (R2), and follows up the way they came (R6). */
class ApproachTests extends LeadWorld {

    @Autowired Consents consents;
    @Autowired Firm firm;

    @Test
    void nobodyCallsAColdLead() {
        LeadId lead = byOwner(() -> leads.cold("Anna", daysAgo(30)));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> byOwner(() -> desk.log(lead, call(lead, Outcome.NO_ANSWER))))
                .satisfies(
                        refused -> {
                            assertThat(refused.problem()).isEqualTo("cold-lead");
                            assertThat(refused.sentence()).startsWith("Anna Berg is still cold.");
                        });
        assertThat(count("touch")).isZero();
    }

    @Test
    void aColdCallThatHappenedIsKeptWithItsReasonAndCounted() {
        LeadId lead = byOwner(() -> leads.cold("Anna", daysAgo(30)));

        byOwner(() -> desk.log(lead, because("Met on the train", call(lead, Outcome.TALKED))));

        assertThat(count("lead_touch where while_cold")).isEqualTo(1);
        assertThat(
                        count(
                                "lead_touch x join touch t using (touch_id) where x.cold_at = t.occurred_at"))
                .isEqualTo(1);
    }

    @Test
    void whatLiesFurtherBackThanADayIsKeptAndMarked() {
        LeadId lead = byOwner(() -> leads.cold("Anna", daysAgo(30)));

        byOwner(
                () ->
                        desk.log(
                                lead,
                                leads.touch(
                                        lead,
                                        Channel.PHONE,
                                        Direction.OUTBOUND,
                                        Outcome.TALKED,
                                        daysAgo(2))));

        assertThat(count("lead_touch where while_cold")).isEqualTo(1);
    }

    @Test
    void aCallFromThemIsWelcomeAndIsEvidence() {
        LeadId lead = byOwner(() -> leads.cold("Anna", daysAgo(30)));

        byOwner(
                () ->
                        desk.log(
                                lead,
                                leads.touch(
                                        lead,
                                        Channel.PHONE,
                                        Direction.INBOUND,
                                        Outcome.TALKED,
                                        NOW)));

        assertThat(card(lead).temperature()).isEqualTo(Temperature.WARM);
        assertThat(card(lead).heat()).isEqualTo(25);
        assertThat(count("lead_clock where stopped_at = started_at")).isEqualTo(1);
    }

    @Test
    void aMeetingThatTookPlaceIsEvidenceAndACallOfOursIsNot() {
        LeadId lead = byOwner(() -> leads.warm("Anna", daysAgo(1)));
        double before = card(lead).heat();

        byOwner(() -> desk.log(lead, email(lead, Outcome.TALKED)));
        assertThat(card(lead).heat()).isEqualTo(before);

        clock.forward(Duration.ofMinutes(1));
        byOwner(
                () ->
                        desk.log(
                                lead,
                                leads.touch(
                                        lead,
                                        Channel.MEETING,
                                        Direction.OUTBOUND,
                                        Outcome.TALKED,
                                        clock.instant())));
        assertThat(card(lead).temperature()).isEqualTo(Temperature.HOT);
    }

    @Test
    void aLeadThatCooledWhileItWasWorkedMayStillBeWorked() {
        LeadId lead = byOwner(() -> leads.warm("Anna", daysAgo(60)));
        byOwner(
                () ->
                        desk.log(
                                lead,
                                leads.touch(
                                        lead,
                                        Channel.EMAIL,
                                        Direction.OUTBOUND,
                                        Outcome.NO_ANSWER,
                                        daysAgo(59))));
        assertThat(card(lead).temperature()).isEqualTo(Temperature.COLD);

        byOwner(() -> desk.log(lead, email(lead, Outcome.NO_ANSWER)));

        assertThat(count("lead_touch where while_cold")).isZero();
    }

    @Test
    void anAgreedStepThatIsDueMayBeTakenWithAColdLead() {
        LeadId lead = byOwner(() -> leads.cold("Anna", daysAgo(90)));
        NewTouch before =
                leads.touch(lead, Channel.EVENT, Direction.OUTBOUND, Outcome.TALKED, daysAgo(40));
        byOwner(
                () ->
                        desk.log(
                                lead,
                                new NewTouch(
                                        before.contactId(),
                                        null,
                                        before.channel(),
                                        before.direction(),
                                        before.outcome(),
                                        before.occurredAt(),
                                        null,
                                        new NextStep("Call", LocalDate.of(2026, 3, 2), null),
                                        null,
                                        null)));

        byOwner(() -> desk.log(lead, call(lead, Outcome.NO_ANSWER)));

        assertThat(count("lead_touch")).isEqualTo(2);
    }

    @Test
    void aCustomerIsNeverTooCold() {
        LeadId won = byOwner(() -> leads.warm("Anna", daysAgo(300)));
        byOwner(() -> desk.bringAccepted(won, daysAgo(299)));
        byOwner(() -> desk.conclude(won, LeadOutcome.WON, daysAgo(250)));
        LeadId next =
                byOwner(
                        () ->
                                desk.open(
                                        new NewLead(
                                                desk.people(won).get(0),
                                                null,
                                                null,
                                                null,
                                                null,
                                                NOW)));

        byOwner(() -> desk.log(next, call(next, Outcome.TALKED)));

        assertThat(count("lead_touch where while_cold")).isZero();
    }

    @Test
    void aLeadWithAnOpenDealIsNeverTooCold() {
        LeadId lead = byOwner(() -> leads.warm("Anna", daysAgo(200)));
        byOwner(() -> desk.bringAccepted(lead, daysAgo(199)));
        assertThat(card(lead).temperature()).isEqualTo(Temperature.COLD);

        byOwner(() -> desk.log(lead, email(lead, Outcome.NO_ANSWER)));

        assertThat(count("lead_touch where while_cold")).isZero();
    }

    @Test
    void onTheDayThatTheyNamedAColdLeadMayBeApproachedAndNotBefore() {
        LeadId lead = byOwner(() -> leads.warm("Anna", daysAgo(40)));
        byOwner(
                () ->
                        desk.giveBack(
                                lead,
                                new NewHandback(
                                        HandbackReason.TIMING,
                                        LocalDate.of(2026, 3, 3),
                                        true,
                                        null,
                                        daysAgo(30))));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> byOwner(() -> desk.log(lead, email(lead, Outcome.NO_ANSWER))))
                .matches(refused -> refused.problem().equals("cold-lead"));
        clock.forward(Duration.ofDays(1));
        byOwner(() -> desk.log(lead, email(lead, Outcome.NO_ANSWER)));

        assertThat(count("lead_touch where while_cold")).isZero();
    }

    @Test
    void whereTheOwnerOnlyWarnsTheTouchIsLetThroughAndCountedAllTheSame() {
        byOwner(
                () ->
                        firm.change(
                                FirmMother.withColdPolicy(firm.settings(), ColdPolicy.WARN),
                                false));
        LeadId lead = byOwner(() -> leads.cold("Anna", daysAgo(30)));

        byOwner(() -> desk.log(lead, call(lead, Outcome.NO_ANSWER)));

        assertThat(count("lead_touch where while_cold")).isEqualTo(1);
    }

    @Test
    void nothingIsPlannedWithSomebodyColdWhoAgreedToNothing() {
        LeadId lead = byOwner(() -> leads.cold("Anna", daysAgo(30)));
        NewTouch call = because("It was an error", call(lead, Outcome.LEFT_MESSAGE));
        NextStep step = new NextStep("Call again", LocalDate.of(2026, 3, 5), null);

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> byOwner(() -> desk.log(lead, promising(call, step))))
                .matches(refused -> refused.problem().equals("cold-lead"));
        assertThat(count("touch")).isZero();
    }

    @Test
    void whoRefusedTheWayTheyCameMayBeCalledWithoutAReason() {
        LeadId lead = byOwner(() -> leads.warm("Anna", daysAgo(1)));
        byOwner(
                () ->
                        consents.set(
                                desk.people(lead).get(0),
                                Channel.EMAIL,
                                ConsentPurpose.PERSONAL,
                                ConsentState.REFUSED));

        byOwner(() -> desk.log(lead, call(lead, Outcome.TALKED)));

        assertThat(count("lead_touch")).isEqualTo(1);
    }

    private static NewTouch promising(NewTouch t, NextStep step) {
        return new NewTouch(
                t.contactId(),
                t.pursuit(),
                t.channel(),
                t.direction(),
                t.outcome(),
                t.occurredAt(),
                t.note(),
                step,
                t.channelReason(),
                t.coldReason());
    }

    @Test
    void whoeverWroteIsNotCalledWithoutAReason() {
        LeadId lead = byOwner(() -> leads.warm("Anna", daysAgo(1)));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> byOwner(() -> desk.log(lead, call(lead, Outcome.NO_ANSWER))))
                .satisfies(
                        refused -> {
                            assertThat(refused.problem()).isEqualTo("channel-reason-missing");
                            assertThat(refused.flaws().get(0).field()).isEqualTo("channelReason");
                        });
    }

    @Test
    void aReasonIsAskedForOnceForEachAnswer() {
        LeadId lead = byOwner(() -> leads.warm("Anna", daysAgo(1)));
        byOwner(
                () ->
                        desk.log(
                                lead,
                                channelBecause("She asked for it", call(lead, Outcome.TALKED))));
        clock.forward(Duration.ofMinutes(10));

        byOwner(() -> desk.log(lead, call(lead, Outcome.TALKED)));

        assertThat(count("lead_touch where channel_changed")).isEqualTo(1);
    }

    @Test
    void afterTwoUnansweredTriesTheChannelIsFree() {
        LeadId lead = byOwner(() -> leads.warm("Anna", daysAgo(1)));
        for (int i = 0; i < 2; i++) {
            byOwner(() -> desk.log(lead, email(lead, Outcome.NO_ANSWER)));
            clock.forward(Duration.ofMinutes(10));
        }

        byOwner(() -> desk.log(lead, call(lead, Outcome.TALKED)));

        assertThat(count("lead_touch")).isEqualTo(3);
    }

    @Test
    void whoCameToTheStandMayBeCalled() {
        LeadId lead = byOwner(() -> leads.hot("Anna", daysAgo(1)));

        byOwner(() -> desk.log(lead, call(lead, Outcome.TALKED)));

        assertThat(count("lead_touch")).isEqualTo(1);
    }

    @Test
    void whoRefusedPersonalCallsIsNotCalledByAnybody() {
        LeadId lead = byOwner(() -> leads.hot("Anna", daysAgo(1)));
        byOwner(
                () ->
                        consents.set(
                                desk.people(lead).get(0),
                                Channel.PHONE,
                                ConsentPurpose.PERSONAL,
                                ConsentState.REFUSED));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> byOwner(() -> desk.log(lead, call(lead, Outcome.TALKED))))
                .matches(refused -> refused.problem().equals("consent-refused"));
    }

    @Test
    void theFirstAttemptStopsTheClockAndMakesAPoolLeadTheirs() {
        LeadId lead = byOwner(() -> leads.hot("Anna", ago(Duration.ofMinutes(30))));
        byOwner(() -> book.assign(lead, null));
        assertThat(card(lead).assigneeId()).isNull();
        assertThat(count("lead_clock where stopped_at is null")).isEqualTo(1);

        byOwner(() -> desk.log(lead, call(lead, Outcome.NO_ANSWER)));

        assertThat(count("lead_clock where stopped_at is null")).isZero();
        assertThat(card(lead).assigneeId()).isEqualTo(owner);
    }

    private NewTouch call(LeadId lead, Outcome outcome) {
        return leads.touch(lead, Channel.PHONE, Direction.OUTBOUND, outcome, clock.instant());
    }

    private NewTouch email(LeadId lead, Outcome outcome) {
        return leads.touch(lead, Channel.EMAIL, Direction.OUTBOUND, outcome, clock.instant());
    }

    private static NewTouch because(String reason, NewTouch t) {
        return new NewTouch(
                t.contactId(),
                t.pursuit(),
                t.channel(),
                t.direction(),
                t.outcome(),
                t.occurredAt(),
                null,
                null,
                null,
                reason);
    }

    private static NewTouch channelBecause(String reason, NewTouch t) {
        return new NewTouch(
                t.contactId(),
                t.pursuit(),
                t.channel(),
                t.direction(),
                t.outcome(),
                t.occurredAt(),
                null,
                null,
                reason,
                null);
    }
}
