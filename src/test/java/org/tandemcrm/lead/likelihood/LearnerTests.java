package org.tandemcrm.lead.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearnerTests {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void foretellsStrangersAlmostAsWellAsTheTruthCan(long seed) {
        var formula = Learner.learn(Worlds.honest(2_000, seed).examples());
        var strangers = Worlds.honest(4_000, seed + 100);

        var learned = Quality.of(Learner.guessed(formula, strangers.examples()));
        var best = Quality.of(strangers.truth());

        assertThat(best.auc()).isGreaterThan(0.75);
        assertThat(learned.auc()).isGreaterThan(best.auc() - 0.03);
        assertThat(learned.brier()).isLessThan(best.brier() + 0.01);
    }

    @Test
    void whatIsForetoldComesAsOftenAsForetold() {
        var formula = Learner.learn(Worlds.honest(3_000, 7).examples());

        var quality = Quality.of(Learner.guessed(formula, Worlds.honest(6_000, 8).examples()));

        assertThat(quality.bins()).hasSizeGreaterThan(6);
        assertThat(quality.bins())
                .filteredOn(bin -> bin.leads() > 300)
                .allSatisfy(bin -> assertThat(bin.won()).isEqualTo(bin.foretold(), within(0.06)));
    }

    @Test
    void fromFewLeadsMoreOfWhatHelpsNeverForetellsLess() {
        assertRises(Learner.learn(Worlds.honest(300, 3).examples()), 1, 200);
    }

    @Test
    void fromManyLeadsItMayBendButMuchMoreOfWhatHelpsForetellsMore() {
        var formula = Learner.learn(Worlds.honest(2_000, 3).examples());

        assertRises(formula, 30, 100);
        assertThat(formula.probability(lead("referral", 10)))
                .isGreaterThan(formula.probability(lead("fair", 10)));
    }

    @Test
    void theReasonsAreWhatMovesALeadAwayFromTheAverage() {
        var formula = Learner.learn(Worlds.honest(2_000, 3).examples());

        var effects = formula.effects(lead("referral", 2));

        assertThat(effects.subList(0, 2))
                .extracting(Formula.Effect::trait)
                .containsExactlyInAnyOrder("SOURCE", "HEAT");
        assertThat(effects)
                .filteredOn(e -> e.trait().equals("SOURCE"))
                .allMatch(e -> e.logOdds() > 1);
        assertThat(effects)
                .filteredOn(e -> e.trait().equals("HEAT"))
                .allMatch(e -> e.logOdds() < -0.5);
        assertThat(effects)
                .filteredOn(e -> e.trait().equals("FIRST_CHANNEL"))
                .allMatch(e -> Math.abs(e.logOdds()) < 0.3);
    }

    @Test
    void theSameExamplesGiveTheSameFormula() {
        assertThat(Learner.learn(Worlds.honest(400, 5).examples()))
                .isEqualTo(Learner.learn(Worlds.honest(400, 5).examples()));
    }

    @Test
    void aWordNobodyHasSeenAndNothingKnownAreForetoldNearTheAverage() {
        var examples = Worlds.honest(2_000, 9).examples();
        var formula = Learner.learn(examples);
        double share = examples.stream().mapToDouble(e -> e.won() ? 1 : 0).average().orElse(0);

        var unheardOf = new Traits(Map.of("SOURCE", "a horse"), Map.of("HEAT", 8.0));
        assertThat(formula.probability(unheardOf)).isEqualTo(share, within(0.2));
        assertThat(formula.probability(new Traits(Map.of(), Map.of()))).isBetween(0.1, 0.9);
    }

    @Test
    void whereNothingMattersEverybodyIsForetoldTheAverage() {
        var formula = Learner.learn(Worlds.pureChance(600, 11));

        var quality = Quality.of(Learner.guessed(formula, Worlds.pureChance(4_000, 12)));

        assertThat(quality.auc()).isEqualTo(0.5, within(0.05));
        assertThat(quality.brier()).isLessThan(quality.plainBrier() * 1.03);
    }

    @Test
    void measuredByTimeItSeesOnlyWhatHadClosedBefore() {
        var examples = Worlds.honest(600, 13).examples();
        var measured = TimeSplit.measure(examples).orElseThrow();

        assertThat(measured.from()).isEqualTo(examples.get(420).closedAt());
        assertThat(measured.learnedFrom()).isEqualTo(420);
        assertThat(measured.quality().leads()).isEqualTo(180);
        assertThat(measured.quality().auc()).isGreaterThan(0.7);
    }

    @Test
    void leadsThatClosedAtOneMomentCannotMeasureAnything() {
        var examples =
                Worlds.honest(300, 14).examples().stream()
                        .map(e -> new Example(e.traits(), e.won(), java.time.Instant.EPOCH))
                        .toList();

        assertThat(TimeSplit.measure(examples)).isEmpty();
        assertThat(TimeSplit.measure(List.of())).isEmpty();
    }

    private static void assertRises(Formula formula, int step, int most) {
        double last = 0;
        for (int heat = 0; heat <= most; heat += step) {
            double chance = formula.probability(lead("web", heat));
            assertThat(chance).isGreaterThan(last);
            last = chance;
        }
    }

    private static Traits lead(String source, double heat) {
        return new Traits(Map.of("SOURCE", source, "FIRST_CHANNEL", "EMAIL"), Map.of("HEAT", heat));
    }
}
