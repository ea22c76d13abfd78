package org.tandemcrm.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tandemcrm.lead.LeadHistory.RULES;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The drawing of a lead's heat says what its thermometer says. */
class HeatCurveTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @Test
    void aFactIsAStepUpwardsAndTimeASlopeDown() {
        var curve = curve(List.of(fact(40, NOON.minus(Duration.ofDays(30)))));

        assertThat(curve.from()).isEqualTo(NOON.minus(Duration.ofDays(31)));
        assertThat(curve.past().get(0).heat()).isZero();
        assertThat(curve.marks()).extracting(HeatCurve.Mark::heat).containsExactly(40.0);
        assertThat(last(curve.past()).heat()).isCloseTo(20, within(1e-9));
    }

    @Test
    void itGoesOnUntilTheLeadIsCold() {
        var curve = curve(List.of(fact(40, NOON)));

        assertThat(last(curve.ahead()).heat()).isLessThan(10);
        assertThat(curve.until())
                .isBetween(NOON.plus(Duration.ofDays(60)), NOON.plus(Duration.ofDays(67)));
    }

    @Test
    void aHandBackEndsIt() {
        var curve =
                HeatCurve.of(
                        List.of(fact(40, NOON.minus(Duration.ofDays(3)))),
                        List.of(new HandOver(NOON.minus(Duration.ofDays(1)), "Handed back")),
                        RULES,
                        NOON);

        assertThat(last(curve.past()).heat()).isZero();
        assertThat(curve.marks()).extracting(HeatCurve.Mark::what).contains("Handed back");
    }

    @Test
    void whatIsOlderThanAYearIsLeftOutOfThePictureAndNotOutOfTheSum() {
        var curve =
                curve(
                        List.of(
                                fact(1000, NOON.minus(Duration.ofDays(400))),
                                fact(5, NOON.minus(Duration.ofDays(1)))));

        assertThat(curve.from()).isEqualTo(NOON.minus(Duration.ofDays(365)));
        assertThat(curve.marks()).hasSize(1);
        assertThat(curve.past().get(0).heat()).isGreaterThan(0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itEndsAtTheHeatOfTheThermometerAndNeverRunsBackwards(long seed) {
        var history = LeadHistory.madeUpFrom(seed);
        var counting = Thermometer.counting(history.facts(), history.handOvers(), RULES.zone());

        var curve = HeatCurve.of(counting, history.handOvers(), RULES, LeadHistory.END);

        double heat = history.replayed().reading().heat().on(LeadHistory.END, 30);
        assertThat(last(curve.past()).heat()).as("seed %d", seed).isCloseTo(heat, within(1e-6));
        assertThat(curve.past()).extracting(HeatCurve.Dot::at).as("seed %d", seed).isSorted();
        assertThat(curve.ahead()).extracting(HeatCurve.Dot::at).as("seed %d", seed).isSorted();
    }

    private static HeatCurve curve(List<Fact> facts) {
        return HeatCurve.of(facts, List.of(), RULES, NOON);
    }

    private static Fact fact(double points, Instant at) {
        return new Fact(EvidenceKind.OTHER, at, points, null, null, "Something");
    }

    private static HeatCurve.Dot last(List<HeatCurve.Dot> dots) {
        return dots.get(dots.size() - 1);
    }
}
