package org.tandemcrm.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.tandemcrm.lead.LeadHistory.RULES;
import static org.tandemcrm.lead.LeadHistory.SCALES;
import static org.tandemcrm.lead.Temperature.COLD;
import static org.tandemcrm.lead.Temperature.HOT;
import static org.tandemcrm.lead.Temperature.WARM;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How facts, time and people move a temperature. */
class ThermometerTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final UUID CAMPAIGN = new UUID(0, 7);
    private static final UUID ANNA = new UUID(0, 1);

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @Test
    void aFormThatIsWorthTheThresholdWarms() {
        assertThat(after(fact(EvidenceKind.FORM, 15, 0))).containsExactly("COLD>WARM");
    }

    @Test
    void aPriceRequestMakesHotAtOnceAndThePassingDaysCoolItInTwoSteps() {
        var replay = replay(facts(fact(EvidenceKind.ASKED_PRICE, 40, 0)), days(365));

        assertThat(replay.steps())
                .extracting(step -> step.from() + ">" + step.to() + " " + step.cause())
                .containsExactly("COLD>HOT EVIDENCE", "HOT>WARM COOLED", "WARM>COLD COOLED");
        assertThat(daysFromNoon(replay.steps().get(1).at()))
                .isCloseTo(30 * Math.log(40 / 28.0) / Math.log(2), within(1e-9));
        assertThat(daysFromNoon(replay.steps().get(2).at())).isCloseTo(60, within(1e-9));
    }

    @Test
    void aWarmLeadDoesNotFlickerAroundTheThreshold() {
        var replay =
                replay(
                        facts(fact(EvidenceKind.FORM, 15, 0), fact(EvidenceKind.CLICKED, 1, 5)),
                        days(10));

        assertThat(replay.reading().heat().on(days(10), 30)).isBetween(10.0, 15.0);
        assertThat(replay.reading().shown()).isEqualTo(WARM);
        assertThat(replay.steps()).hasSize(1);
    }

    @Test
    void negativePointsCoolAtTheirOwnMoment() {
        assertThat(after(fact(EvidenceKind.ASKED_PRICE, 40, 0), fact(EvidenceKind.NOT_NOW, -35, 1)))
                .containsExactly("COLD>HOT", "HOT>COLD");
    }

    @Test
    void repeatsOfOneDayFromOneCampaignCountOnce() {
        var clicks =
                facts(
                        fact(EvidenceKind.CLICKED, 5, 0),
                        fact(EvidenceKind.CLICKED, 5, 0.1),
                        fact(EvidenceKind.CLICKED, 5, 0.2));

        assertThat(replay(clicks, days(1)).reading().heat().points()).isEqualTo(5);
    }

    @Test
    void theDayOfARepeatIsTheCompanysDay() {
        Instant lateEvening = Instant.parse("2026-03-02T22:30:00Z");
        Instant nextDayInBerlin = Instant.parse("2026-03-02T23:30:00Z");
        var clicks = List.of(click(lateEvening), click(nextDayInBerlin));

        assertThat(Thermometer.counting(clicks, List.of(), RULES.zone())).hasSize(2);
        assertThat(Thermometer.counting(clicks, List.of(), ZoneOffset.UTC)).hasSize(1);
    }

    @Test
    void theSameKindOfAnotherPersonOrCampaignOrWithoutOneCounts() {
        var clicks =
                List.of(
                        new Fact(EvidenceKind.CLICKED, NOON, 5, CAMPAIGN, ANNA, "a"),
                        new Fact(EvidenceKind.CLICKED, NOON, 5, CAMPAIGN, new UUID(0, 2), "b"),
                        new Fact(EvidenceKind.CLICKED, NOON, 5, new UUID(0, 8), ANNA, "c"),
                        new Fact(EvidenceKind.CLICKED, NOON, 5, null, ANNA, "d"),
                        new Fact(EvidenceKind.CLICKED, NOON, 5, null, ANNA, "e"));

        assertThat(Thermometer.counting(clicks, List.of(), RULES.zone())).hasSize(5);
    }

    @Test
    void whatWasBeforeAHandBackNoLongerCounts() {
        var replay =
                Thermometer.replay(
                        facts(
                                fact(EvidenceKind.ASKED_PRICE, 40, 0),
                                fact(EvidenceKind.REPLIED, 20, 2)),
                        List.of(),
                        List.of(new HandOver(days(1), "Handed back: timing")),
                        SCALES,
                        days(2));

        assertThat(replay.reading().heat().points()).isEqualTo(20);
        assertThat(replay.steps())
                .extracting(step -> step.from() + ">" + step.to())
                .containsExactly("COLD>HOT", "HOT>COLD", "COLD>WARM");
    }

    @Test
    void theSameAnswerAfterAHandBackOfThatDayCountsAgain() {
        var replay =
                Thermometer.replay(
                        facts(fact(EvidenceKind.FORM, 15, 0), fact(EvidenceKind.FORM, 15, 0.2)),
                        List.of(),
                        List.of(new HandOver(days(0.1), "Handed back: timing")),
                        SCALES,
                        days(0.3));

        assertThat(replay.reading().shown()).isEqualTo(WARM);
    }

    @Test
    void aTemperatureSetByHandIsShownUntilItEnds() {
        var replay =
                Thermometer.replay(
                        facts(fact(EvidenceKind.REPLIED, 20, 0)),
                        List.of(new Overruling(COLD, days(1), days(4), "They stopped the project")),
                        List.of(),
                        SCALES,
                        days(5));

        assertThat(replay.steps())
                .extracting(step -> step.to() + " " + step.sentence())
                .containsExactly(
                        "WARM Replied",
                        "COLD They stopped the project",
                        "WARM The temperature set by hand ended");
    }

    @Test
    void aPriceRequestEndsATemperatureThatWasSetToCold() {
        var set = List.of(new Overruling(COLD, days(1), days(90), "Wrong time"));
        var replied = facts(fact(EvidenceKind.REPLIED, 20, 2));
        var asked = facts(fact(EvidenceKind.ASKED_PRICE, 40, 2));

        assertThat(Thermometer.replay(replied, set, List.of(), SCALES, days(3)).reading().shown())
                .isEqualTo(COLD);
        assertThat(Thermometer.replay(asked, set, List.of(), SCALES, days(3)).reading().shown())
                .isEqualTo(HOT);
    }

    @Test
    void aPriceRequestDoesNotEndATemperatureThatWasSetToWarm() {
        var set = List.of(new Overruling(WARM, days(1), days(90), "Met at the fair"));
        var asked = facts(fact(EvidenceKind.ASKED_PRICE, 40, 2));

        var reading = Thermometer.replay(asked, set, List.of(), SCALES, days(3)).reading();

        assertThat(reading.shown()).isEqualTo(WARM);
        assertThat(reading.computed()).isEqualTo(HOT);
    }

    @Test
    void aLateFactIsRefusedByTheShortWay() {
        var reading = replay(facts(fact(EvidenceKind.REPLIED, 20, 3)), days(3)).reading();
        var late = Moment.of(fact(EvidenceKind.FORM, 15, 2));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Thermometer.advance(reading, late, RULES, days(4)));
    }

    @Test
    void thresholdsThatCrossAreNoRules() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HeatRules(30, 15, 12, 10, 11, ZoneOffset.UTC));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HeatRules(30, 15, 40, 16, 28, ZoneOffset.UTC));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HeatRules(0, 15, 40, 10, 28, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void heatIsTheDecayedSumOfItsEvidence(long seed) {
        var history = LeadHistory.madeUpFrom(seed);

        var heat = history.replayed().reading().heat();

        assertThat(heat.on(LeadHistory.END, 30))
                .as("seed %d", seed)
                .isCloseTo(sumOf(history), within(1e-9 * weightOf(history)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderInWhichFactsBecomeKnownChangesNothing(long seed) {
        var history = LeadHistory.madeUpFrom(seed);
        var random = new Random(seed + 1);

        var replay = history.replayed();

        for (int i = 0; i < 5; i++) {
            assertThat(history.shuffled(random).replayed()).as("seed %d", seed).isEqualTo(replay);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneFactAfterTheOtherGivesWhatTheReplayGives(long seed) {
        var history = LeadHistory.madeUpFrom(seed);
        var steps = new ArrayList<TemperatureStep>();
        var reading = Reading.START;
        var counting = Thermometer.counting(history.facts(), history.handOvers(), RULES.zone());

        for (Moment moment : Moment.all(counting, history.overrulings(), history.handOvers())) {
            var before = Thermometer.wait(reading, RULES, moment.at().minusNanos(1000));
            steps.addAll(before.steps());
            var next = Thermometer.advance(before.reading(), moment, RULES, moment.at());
            steps.addAll(next.steps());
            reading = next.reading();
        }
        var end = Thermometer.wait(reading, RULES, LeadHistory.END);
        steps.addAll(end.steps());

        assertThat(new Replay(end.reading(), steps))
                .as("seed %d", seed)
                .isEqualTo(history.replayed());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void changesFollowEachOtherWithoutAGap(long seed) {
        var steps = LeadHistory.madeUpFrom(seed).replayed().steps();

        var shown = COLD;
        var last = Instant.EPOCH;
        for (TemperatureStep step : steps) {
            assertThat(step.from()).as("seed %d", seed).isEqualTo(shown);
            assertThat(step.to()).as("seed %d", seed).isNotEqualTo(shown);
            assertThat(step.at()).as("seed %d", seed).isAfterOrEqualTo(last);
            shown = step.to();
            last = step.at();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theKeyOrdersLeadsAsTheirHeatDoesAtAnyLaterMoment(long seed) {
        var random = new Random(seed);
        var heats = new ArrayList<Heat>();
        for (int i = 0; i < 50; i++) {
            heats.add(
                    new Heat(
                            random.nextDouble() * 100 + 1e-6,
                            NOON.plusSeconds(random.nextLong(400L * 86_400))));
        }
        Collections.shuffle(heats, random);

        assertThat(heats.stream().sorted(byKey()).toList())
                .as("seed %d", seed)
                .isEqualTo(heats.stream().sorted(byHeatOn(days(500))).toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void afterChangesOfTheRulesHeatIsTheSumByTheLatestHalfLife(long seed) {
        var history = LeadHistory.madeUpFrom(seed);
        var scales = LeadHistory.scalesFrom(seed);

        var heat = history.replayed(scales).reading().heat();

        double halfLife = scales.present().halfLifeDays();
        assertThat(heat.on(LeadHistory.END, halfLife))
                .as("seed %d", seed)
                .isCloseTo(sumOf(history, halfLife), within(1e-9 * weightOf(history)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasShownBeforeAChangeOfTheRulesStays(long seed) {
        var history = LeadHistory.madeUpFrom(seed);
        var scales = LeadHistory.scalesFrom(seed);
        Instant change = scales.later().get(0).at();

        assertThat(until(change, history.replayed(scales)))
                .as("seed %d", seed)
                .isEqualTo(until(change, history.replayed()));
    }

    private static List<TemperatureStep> until(Instant end, Replay replay) {
        return replay.steps().stream().filter(step -> step.at().isBefore(end)).toList();
    }

    @Test
    void aHigherThresholdCoolsAtTheMomentOfTheDecision() {
        var stricter = new HeatRules(30, 25, 40, 20, 28, RULES.zone());

        var replay =
                Thermometer.replay(
                        facts(fact(EvidenceKind.REPLIED, 20, 0)),
                        List.of(),
                        List.of(),
                        scales(days(3), stricter),
                        days(4));

        assertThat(replay.steps())
                .extracting(step -> step.from() + ">" + step.to() + " " + step.cause())
                .containsExactly("COLD>WARM EVIDENCE", "WARM>COLD RULES_CHANGED");
        assertThat(replay.steps().get(1).at()).isEqualTo(days(3));
    }

    @Test
    void aLongerHalfLifeBringsBackWhatHadFaded() {
        var slower = new HeatRules(365, 15, 40, 10, 28, RULES.zone());

        var replay =
                Thermometer.replay(
                        facts(fact(EvidenceKind.REPLIED, 20, 0)),
                        List.of(),
                        List.of(),
                        scales(days(60), slower),
                        days(61));

        assertThat(replay.steps())
                .extracting(step -> step.from() + ">" + step.to() + " " + step.cause())
                .containsExactly(
                        "COLD>WARM EVIDENCE", "WARM>COLD COOLED", "COLD>WARM RULES_CHANGED");
    }

    @Test
    void aFactOfTheTimeBeforeAChangeIsJudgedByTheRulesOfItsTime() {
        var stricter = new HeatRules(30, 25, 40, 20, 28, RULES.zone());

        assertThat(
                        Thermometer.replay(
                                        facts(fact(EvidenceKind.FORM, 15, 0)),
                                        List.of(),
                                        List.of(),
                                        scales(days(0.5), stricter),
                                        days(1))
                                .steps())
                .extracting(TemperatureStep::to)
                .containsExactly(WARM, COLD);
    }

    private static Scales scales(Instant change, HeatRules after) {
        return new Scales(
                List.of(new Scales.Change(Instant.EPOCH, RULES), new Scales.Change(change, after)),
                change);
    }

    private static Comparator<Heat> byKey() {
        return Comparator.comparing(heat -> heat.key(30));
    }

    private static Comparator<Heat> byHeatOn(Instant moment) {
        return Comparator.comparing(heat -> heat.on(moment, 30));
    }

    private static double sumOf(LeadHistory history) {
        return sumOf(history, RULES.halfLifeDays());
    }

    private static double sumOf(LeadHistory history, double halfLife) {
        Instant reset =
                history.handOvers().stream()
                        .map(HandOver::at)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH);
        return Thermometer.counting(history.facts(), history.handOvers(), RULES.zone()).stream()
                .filter(fact -> fact.at().isAfter(reset))
                .mapToDouble(
                        fact ->
                                fact.points()
                                        * Math.pow(
                                                2,
                                                -Heat.days(fact.at(), LeadHistory.END) / halfLife))
                .sum();
    }

    private static double weightOf(LeadHistory history) {
        return history.facts().stream().mapToDouble(fact -> Math.abs(fact.points())).sum();
    }

    private static List<String> after(Fact... facts) {
        return replay(List.of(facts), days(1)).steps().stream()
                .map(step -> step.from() + ">" + step.to())
                .toList();
    }

    private static Replay replay(List<Fact> facts, Instant upTo) {
        return Thermometer.replay(facts, List.of(), List.of(), SCALES, upTo);
    }

    private static List<Fact> facts(Fact... facts) {
        return Stream.of(facts).toList();
    }

    private static Fact fact(EvidenceKind kind, double points, double dayAfterNoon) {
        return new Fact(kind, days(dayAfterNoon), points, CAMPAIGN, ANNA, kind.label());
    }

    private static Fact click(Instant at) {
        return new Fact(EvidenceKind.CLICKED, at, 5, CAMPAIGN, ANNA, "Clicked");
    }

    private static Instant days(double days) {
        return NOON.plus(Duration.ofSeconds(Math.round(days * 86_400)));
    }

    private static double daysFromNoon(Instant at) {
        return Heat.days(NOON, at);
    }
}
