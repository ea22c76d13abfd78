package org.tandemcrm.lead.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemcrm.lead.Fit;
import org.tandemcrm.shared.InvalidInput.Flaw;

class FitRulesTests {

    private static final Buyer STRANGER = new Buyer(null, null, null, null, null, null, null);

    private static final Buyer ANNA =
            new Buyer(120, "Ports", "Head of Purchasing", "DE", null, "Köln", "50667");

    private static final FitRule SIZE = range(FitField.COMPANY_SIZE, "50", "500", 30);
    private static final FitRule PORTS = oneOf(FitField.INDUSTRY, 30, "ports, logistics");
    private static final FitRule BUYS = contains(FitField.TITLE, 40, "purchas\nbuyer");

    @Test
    void theScoreIsWhatMatchesOfAllThatSpeaksForABuyer() {
        var judged = rules(SIZE, oneOf(FitField.INDUSTRY, 30, "mining"), BUYS).judge(ANNA);

        assertThat(judged.score()).isEqualTo(0.7, within(1e-12));
        assertThat(judged.letter()).isEqualTo(Fit.B);
        assertThat(judged.lines()).extracting(Judgement.Line::counted).containsExactly(30, 0, 40);
    }

    @ParameterizedTest
    @CsvSource({"75, A", "74, B", "50, B", "49, C", "25, C", "24, D", "1, D"})
    void aLetterBeginsExactlyAtItsThreshold(int matching, Fit letter) {
        var rules =
                rules(
                        oneOf(FitField.INDUSTRY, matching, "ports"),
                        oneOf(FitField.CITY, 100 - matching, "Paris"));

        assertThat(rules.judge(ANNA).letter()).isEqualTo(letter);
    }

    @Test
    void whatSpeaksAgainstABuyerIsTakenOffAndIsNoPartOfTheWhole() {
        var judged = rules(SIZE, PORTS, oneOf(FitField.COUNTRY, -45, "Germany")).judge(ANNA);

        assertThat(judged.score()).isEqualTo(0.25, within(1e-12));
        assertThat(judged.letter()).isEqualTo(Fit.C);
        assertThat(rules(SIZE, oneOf(FitField.CITY, -100, "koln")).judge(ANNA).letter())
                .isEqualTo(Fit.D);
    }

    @Test
    void ofWhomNothingIsKnownThatIsAskedThereIsNoLetter() {
        assertThat(rules(SIZE, PORTS, BUYS).judge(STRANGER).letter()).isNull();
        assertThat(rules().judge(ANNA).letter()).isNull();
        assertThat(rules(oneOf(FitField.CITY, -10, "koln")).judge(ANNA).letter()).isNull();
        assertThat(rules(oneOf(FitField.REGION, 10, "Bavaria")).judge(ANNA).letter()).isNull();
    }

    @Test
    void oneThingKnownIsEnoughForALetter() {
        var onlyTitle = new Buyer(null, "", "Buyer", null, null, null, null);

        var judged = rules(SIZE, PORTS, BUYS).judge(onlyTitle);

        assertThat(judged.letter()).isEqualTo(Fit.C);
        assertThat(judged.lines())
                .extracting(Judgement.Line::matches)
                .containsExactly(null, null, true);
    }

    @Test
    void capitalsAndAccentsDoNotMatterAndACountryHasSeveralNames() {
        assertThat(matches(oneOf(FitField.CITY, 1, "koln"))).isTrue();
        assertThat(matches(oneOf(FitField.INDUSTRY, 1, "PORTS"))).isTrue();
        assertThat(matches(oneOf(FitField.COUNTRY, 1, "Germany"))).isTrue();
        assertThat(matches(oneOf(FitField.COUNTRY, 1, "Deutschland"))).isTrue();
        assertThat(matches(oneOf(FitField.COUNTRY, 1, "Austria"))).isFalse();
        assertThat(matches(oneOf(FitField.INDUSTRY, 1, "port"))).isFalse();
        assertThat(matches(contains(FitField.INDUSTRY, 1, "port"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "50, 51, true",
        "50667, 50667, true",
        "51, 59, false",
        "4, 5, true",
        ", 49, false",
        "506, , true"
    })
    void postalCodesCompareByAsManyFiguresAsTheBoundHas(String low, String high, boolean holds) {
        assertThat(matches(range(FitField.POSTCODE, low, high, 1))).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"120, 120, true", "121, 900, false", ", 120, true", "9, , true", "1000, , false"})
    void sizesCompareAsNumbers(String low, String high, boolean holds) {
        assertThat(matches(range(FitField.COMPANY_SIZE, low, high, 1))).isEqualTo(holds);
    }

    @Test
    void whatCannotBeARuleIsToldAtItsField() {
        assertThat(flawsOf(oneOf(FitField.INDUSTRY, 10, "  , "))).containsExactly("wanted");
        assertThat(flawsOf(oneOf(FitField.COMPANY_SIZE, 10, "12"))).containsExactly("match");
        assertThat(flawsOf(range(FitField.INDUSTRY, "a", "b", 10))).containsExactly("match");
        assertThat(flawsOf(range(FitField.COMPANY_SIZE, "500", "50", 10))).containsExactly("high");
        assertThat(flawsOf(range(FitField.COMPANY_SIZE, "few", null, 10))).containsExactly("low");
        assertThat(flawsOf(range(FitField.COMPANY_SIZE, null, " ", 10))).containsExactly("low");
        assertThat(flawsOf(oneOf(FitField.CITY, 0, "Paris"))).containsExactly("weight");
        assertThat(flawsOf(oneOf(FitField.CITY, -101, "Paris"))).containsExactly("weight");
        assertThat(flawsOf(PORTS)).isEmpty();
    }

    @Test
    void theEditionChangesWithTheRulesAndNotWithTheirOrder() {
        assertThat(rules(SIZE, PORTS).edition()).isEqualTo(rules(PORTS, SIZE).edition());
        assertThat(rules(SIZE, PORTS).edition())
                .isNotEqualTo(rules(SIZE).edition())
                .isNotEqualTo(
                        rules(SIZE, oneOf(FitField.INDUSTRY, 31, "ports, logistics")).edition());
    }

    private static boolean matches(FitRule rule) {
        return Boolean.TRUE.equals(rule.judge(ANNA));
    }

    private static List<String> flawsOf(FitRule rule) {
        return rule.flaws().stream().map(Flaw::field).toList();
    }

    private static FitRules rules(FitRule... rules) {
        return new FitRules(Arrays.asList(rules));
    }

    static FitRule oneOf(FitField field, int weight, String wanted) {
        return new FitRule(field, FitMatch.ONE_OF, List.of(wanted), null, null, weight);
    }

    static FitRule contains(FitField field, int weight, String wanted) {
        return new FitRule(field, FitMatch.CONTAINS, List.of(wanted), null, null, weight);
    }

    static FitRule range(FitField field, String low, String high, int weight) {
        return new FitRule(field, FitMatch.BETWEEN, List.of(), low, high, weight);
    }
}
