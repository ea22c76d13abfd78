package org.tandemcrm.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.shared.InvalidInput;

/** What the database keeps of temperatures is what a replay would say. */
class TemperatureHistoryTests extends LeadWorld {

    private record Answer(CampaignId campaign, ResponseKind kind, Instant at) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aHistoryThatComesInAnyOrderGivesTheSameTemperaturesAndMilestones(long seed) {
        List<Answer> answers = madeUpFrom(seed);
        LeadId inOrder = recorded("Anna", answers);
        var shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, new Random(seed));
        LeadId inAnyOrder = recorded("Ben", shuffled);

        assertThat(changesOf(inAnyOrder)).as("seed %d", seed).isEqualTo(changesOf(inOrder));
        assertThat(card(inAnyOrder).heat()).isEqualTo(card(inOrder).heat(), within(1e-9));
        assertThat(card(inAnyOrder).coolsAt()).isEqualTo(card(inOrder).coolsAt());
        assertThat(card(inAnyOrder).openedAt()).isEqualTo(card(inOrder).openedAt());
        assertThat(byOwner(() -> desk.milestones(List.of(inAnyOrder)).get(inAnyOrder)).warmedAt())
                .isEqualTo(
                        byOwner(() -> desk.milestones(List.of(inOrder)).get(inOrder)).warmedAt());
        assertThat(firstWarmthsThatDiffer()).as("seed %d", seed).isEmpty();
    }

    @Test
    void theSumOnThePageAddsUp() {
        LeadId lead = recorded("Anna", madeUpFrom(7));

        HeatSum sum = byOwner(() -> temperatures.why(lead));

        double lines = sum.lines().stream().mapToDouble(HeatLine::now).sum();
        assertThat(sum.total()).isEqualTo(lines, within(1e-9));
        assertThat(sum.total()).isEqualTo(card(lead).heat(), within(0.05 + 1e-9));
    }

    @Test
    void aTemperatureSetByHandIsShownWithItsReasonAndTheComputedOneBesideIt() {
        LeadId lead = byOwner(() -> leads.warm("Anna", daysAgo(2)));

        people.as(
                sal,
                () ->
                        desk.overrule(
                                lead,
                                new NewOverride(
                                        Temperature.HOT,
                                        "Met the board",
                                        LocalDate.of(2026, 3, 9),
                                        NOW)));

        assertThat(card(lead).temperature()).isEqualTo(Temperature.HOT);
        assertThat(card(lead).computed()).isEqualTo(Temperature.WARM);
        var set = byOwner(() -> temperatures.why(lead)).setByHand();
        assertThat(set.reason()).isEqualTo("Met the board");
        assertThat(set.byName()).isEqualTo("Sal");
        clock.forward(Duration.ofDays(8));
        assertThat(card(lead).temperature()).isEqualTo(Temperature.WARM);
    }

    @Test
    void aTemperatureIsNotSetWithoutAReason() {
        LeadId lead = byOwner(() -> leads.warm("Anna", daysAgo(2)));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () ->
                                byOwner(
                                        () ->
                                                desk.overrule(
                                                        lead,
                                                        new NewOverride(
                                                                Temperature.HOT, " ", null, NOW))))
                .matches(refused -> refused.flaws().get(0).field().equals("reason"));
    }

    @Test
    void anImportedLabelIsShownForThirtyDaysAndNobodyIsTold() {
        LeadId lead = byOwner(() -> leads.cold("Anna", daysAgo(100)));

        byOwner(() -> temperatures.bringLabels(List.of(new LeadLabel(lead, Temperature.HOT, NOW))));

        assertThat(card(lead).temperature()).isEqualTo(Temperature.HOT);
        assertThat(queueOf(sal)).containsExactly(lead);
        assertThat(count("notice")).isZero();
        assertThat(count("lead_clock")).isZero();
        assertThat(byOwner(() -> temperatures.why(lead)).setByHand().reason())
                .isEqualTo("imported");
        clock.forward(Duration.ofDays(31));
        assertThat(card(lead).temperature()).isEqualTo(Temperature.COLD);
    }

    @Test
    void evidenceOfTheFutureIsRefusedAtItsField() {
        LeadId lead = byOwner(() -> leads.cold("Anna", daysAgo(100)));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () ->
                                byOwner(
                                        () ->
                                                temperatures.note(
                                                        lead,
                                                        new NewFact(
                                                                EvidenceKind.NEED_GIVEN,
                                                                NOW.plus(Duration.ofHours(1)),
                                                                null))))
                .matches(refused -> refused.flaws().get(0).field().equals("occurredAt"));
        assertThat(count("evidence")).isZero();
    }

    private List<Answer> madeUpFrom(long seed) {
        var random = new Random(seed);
        var answers = new ArrayList<Answer>();
        List<CampaignId> some =
                byOwner(() -> List.of(leads.campaign("Mailing"), leads.campaign("Fair")));
        for (int i = 0; i < 14; i++) {
            answers.add(
                    new Answer(
                            some.get(random.nextInt(2)),
                            ResponseKind.values()[random.nextInt(ResponseKind.values().length)],
                            NOW.minusSeconds(random.nextLong(200L * 86_400))));
        }
        answers.add(answers.get(0));
        answers.sort(java.util.Comparator.comparing(Answer::at));
        return answers;
    }

    private LeadId recorded(String firstName, List<Answer> answers) {
        return byOwner(
                () -> {
                    ContactId contact = leads.person(firstName, "Berg");
                    answers.forEach(
                            a ->
                                    leads.answered(
                                            contact, a.campaign(), a.kind(), Channel.WEB, a.at()));
                    return desk.openLeadOf(contact).orElseThrow();
                });
    }
}
