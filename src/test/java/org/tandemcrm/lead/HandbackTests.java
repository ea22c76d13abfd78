package org.tandemcrm.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.RuleBroken;
import org.tandemcrm.touch.Direction;
import org.tandemcrm.touch.Outcome;

/** Hesitation goes back, not to the bin (R5). */
class HandbackTests extends LeadWorld {

    private static final LocalDate NEXT_MONTH = LocalDate.of(2026, 4, 1);

    @Test
    void aLeadThatIsHandedBackIsColdAtOnceAndNobodysAnyMore() {
        LeadId lead = byOwner(() -> leads.hot("Anna", daysAgo(1)));

        people.as(sal, () -> desk.giveBack(lead, because(HandbackReason.TIMING, null, false)));

        assertThat(card(lead).temperature()).isEqualTo(Temperature.COLD);
        assertThat(card(lead).heat()).isZero();
        assertThat(card(lead).assigneeId()).isNull();
        assertThat(queueOf(sal)).isEmpty();
        assertThat(count("lead_clock where stopped_at is null")).isZero();
        assertThat(count("timeline_entry where kind = 'HAND'")).isEqualTo(1);
    }

    @Test
    void theNextResponseBringsItBack() {
        LeadId lead = byOwner(() -> leads.hot("Anna", daysAgo(1)));
        people.as(sal, () -> desk.giveBack(lead, because(HandbackReason.NO_NEED, null, false)));
        clock.forward(Duration.ofDays(3));
        ContactId anna = card(lead).contactId();

        byOwner(
                () ->
                        leads.answered(
                                anna,
                                leads.campaign("Summer fair"),
                                ResponseKind.FORM,
                                Channel.WEB,
                                clock.instant()));

        assertThat(card(lead).heat()).isEqualTo(15);
        assertThat(card(lead).temperature()).isEqualTo(Temperature.WARM);
        assertThat(queueOf(sal).size() + queueOf(tom).size()).isEqualTo(1);
    }

    @Test
    void theLatestHandBackIsTheLastWordAlsoWhereAnEarlierOneBecomesKnownLate() {
        LeadId lead = byOwner(() -> leads.hot("Anna", daysAgo(1)));
        byOwner(() -> desk.giveBack(lead, because(HandbackReason.TIMING, null, false)));
        clock.forward(Duration.ofDays(3));
        byOwner(() -> desk.giveBack(lead, on(HandbackReason.BUDGET, clock.instant())));
        Instant between = NOW.plus(Duration.ofDays(1));
        byOwner(() -> desk.giveBack(lead, on(HandbackReason.COMPETITOR, between)));

        assertThat(
                        jdbc.sql("select reason from handback where not superseded")
                                .query(String.class)
                                .list())
                .containsExactly("BUDGET");
    }

    @Test
    void onTheDayThatTheCustomerNamedItIsInTheQueueOfWhoeverHandedItBack() {
        LeadId lead = byOwner(() -> leads.hot("Anna", daysAgo(1)));
        people.as(sal, () -> desk.giveBack(lead, because(HandbackReason.BUDGET, NEXT_MONTH, true)));
        assertThat(queueOf(sal)).isEmpty();

        clock.forward(Duration.ofDays(30));

        assertThat(queueOf(sal)).containsExactly(lead);
        people.as(
                sal,
                () ->
                        desk.log(
                                lead,
                                leads.touch(
                                        lead,
                                        Channel.PHONE,
                                        Direction.OUTBOUND,
                                        Outcome.NO_ANSWER,
                                        clock.instant())));
        assertThat(queueOf(sal)).isEmpty();
    }

    @Test
    void aDealIsClosedBeforeItsLeadGoesBack() {
        LeadId lead = byOwner(() -> leads.hot("Anna", daysAgo(1)));
        people.as(sal, () -> desk.accept(lead, NOW));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(
                        () ->
                                people.as(
                                        sal,
                                        () ->
                                                desk.giveBack(
                                                        lead,
                                                        because(
                                                                HandbackReason.TIMING,
                                                                null,
                                                                false))))
                .matches(refused -> refused.problem().equals("deal-open"));
    }

    @Test
    void aDateThatTheCustomerNamedIsADate() {
        LeadId lead = byOwner(() -> leads.hot("Anna", daysAgo(1)));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () ->
                                people.as(
                                        sal,
                                        () ->
                                                desk.giveBack(
                                                        lead,
                                                        because(
                                                                HandbackReason.TIMING,
                                                                null,
                                                                true))))
                .matches(refused -> refused.flaws().get(0).field().equals("until"));
        assertThat(count("handback")).isZero();
    }

    private static NewHandback on(HandbackReason reason, Instant at) {
        return new NewHandback(reason, null, false, null, at);
    }

    private static NewHandback because(
            HandbackReason reason, @Nullable LocalDate until, boolean theyNamedIt) {
        return new NewHandback(reason, until, theyNamedIt, "They said so", NOW);
    }
}
