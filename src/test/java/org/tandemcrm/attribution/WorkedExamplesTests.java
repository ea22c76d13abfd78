package org.tandemcrm.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemcrm.attribution.JourneyMother.MARCH;
import static org.tandemcrm.attribution.JourneyMother.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tandemcrm.attribution.CreditRules.OwnWeights;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.shared.Money;

/**
 * Sales that were shared by hand. Their source is the list "Worked examples" of the issue that
 * asked for the models ("Deals that close, and every close goes back"), where nothing else is said.
 */
class WorkedExamplesTests {

    private final JourneyMother mother = new JourneyMother();

    /** 50.00 over paid search on day 15, social on day 18, email and display on day 24. */
    @Test
    void fiftyOverPaidSearchSocialEmailAndDisplay() {
        Journey journey = mother.onDays(15, 18, 24, 24);
        assertThat(shares(Model.TIME_DECAY, journey, "50.00"))
                .containsExactly("6.92", "9.32", "16.88", "16.88");
        assertThat(shares(Model.J_SHAPED, journey, "50.00"))
                .containsExactly("10.00", "5.00", "5.00", "30.00");
        assertThat(shares(Model.INVERSE_J, journey, "50.00"))
                .containsExactly("30.00", "5.00", "5.00", "10.00");
    }

    /** 12,000.00 over days 0, 5, 12, 30 and 38. */
    @Test
    void twelveThousandOverFiveTouchpoints() {
        Journey journey = mother.onDays(0, 5, 12, 30, 38);
        assertThat(shares(Model.POSITION_BASED, journey, "12000.00"))
                .containsExactly("4800.00", "800.00", "800.00", "800.00", "4800.00");
        assertThat(shares(Model.TIME_DECAY, journey, "12000.00"))
                .containsExactly("175.19", "287.44", "574.88", "3417.04", "7545.45");
    }

    @Test
    void wShapedWithFirstAcceptanceAndOneOther() {
        Journey journey = mother.onDays(0, 1, 2).turning(null, MARCH.plus(Duration.ofDays(1)));
        assertThat(shares(Model.W_SHAPED, journey, "70.00"))
                .containsExactly("30.00", "30.00", "10.00");
    }

    /** Source: the table of models in the issue; four positions at 22.5 and six others. */
    @Test
    void fullPathOverTenTouchpoints() {
        Journey journey = mother.onDays(IntStream.range(0, 10).toArray()).turning(day(2), day(5));
        assertThat(shares(Model.FULL_PATH, journey, "6000.00"))
                .containsExactly(
                        "1350.00", "100.00", "1350.00", "100.00", "100.00", "1350.00", "100.00",
                        "100.00", "100.00", "1350.00");
        assertThat(shares(Model.W_SHAPED, journey, "7000.00"))
                .containsExactly(
                        "2100.00", "100.00", "2100.00", "100.00", "100.00", "2100.00", "100.00",
                        "100.00", "100.00", "100.00");
    }

    /** Source: "One rule for the corners": a touchpoint on several positions gets their sum. */
    @Test
    void aTouchpointOnSeveralPositionsGetsTheirSum() {
        Journey journey = mother.onDays(0, 1, 2, 3).turning(day(0), day(3));
        assertThat(shares(Model.W_SHAPED, journey, "100.00"))
                .containsExactly("60.00", "5.00", "5.00", "30.00");
        assertThat(shares(Model.FULL_PATH, journey, "100.00"))
                .containsExactly("45.00", "5.00", "5.00", "45.00");
    }

    /** Source: the table of models: "two touchpoints 50/50", "25/75 and 75/25". */
    @Test
    void twoTouchpointsShareByTheWeightsOfTheEnds() {
        Journey journey = mother.onDays(0, 3);
        assertThat(shares(Model.POSITION_BASED, journey, "100.00"))
                .containsExactly("50.00", "50.00");
        assertThat(shares(Model.J_SHAPED, journey, "100.00")).containsExactly("25.00", "75.00");
        assertThat(shares(Model.INVERSE_J, journey, "100.00")).containsExactly("75.00", "25.00");
    }

    /** Source: "So one touchpoint takes all." */
    @Test
    void oneTouchpointTakesAllUnderEveryModel() {
        Journey journey = mother.onDays(0).turning(day(0), day(0));
        for (Model model : Model.sharing()) {
            assertThat(shares(model, journey, "99.99")).as(model.name()).containsExactly("99.99");
        }
    }

    /** Source: "if that is zero (custom), linear"; a weight of nothing is still a position. */
    @Test
    void theOwnersWeightsCountWhereTheJourneyHasThePositionAndElseItIsLinear() {
        Journey journey = mother.onDays(0, 1, 2, 3).turning(null, day(1));
        assertThat(shares(own(0, 0, 100, 0, 0), journey))
                .containsExactly("0.00", "100.00", "0.00", "0.00");
        assertThat(shares(own(0, 100, 0, 0, 0), journey)).containsOnly("25.00");
        assertThat(shares(own(50, 25, 0, 0, 50), journey))
                .containsExactly("50.00", "0.00", "50.00", "0.00");
    }

    /** Source: "calendar days back from the last touchpoint", in the company's zone. */
    @Test
    void timeDecayCountsDaysOfTheCompanysCalendarNotHours() {
        Instant late = Instant.parse("2026-03-01T22:59:00Z");
        Journey nextMorning =
                Journey.of(
                        List.of(reply("a", late), reply("b", late.plusSeconds(120))),
                        JourneyMother.HAMBURG);
        assertThat(shares(new Rule.TimeDecay(1), nextMorning)).containsExactly("33.33", "66.67");
    }

    /** Source: Zhao et al. 2018: the value of a set is what was sold to those inside it. */
    @Test
    void aCampaignThatWasAnsweredThreeTimesSharesItsPartByThree() {
        Journey journey = mother.path(List.of("a", "b", "a", "a"));
        assertThat(shares(Model.DISTINCT, journey, "60.00"))
                .containsExactly("10.00", "30.00", "10.00", "10.00");
    }

    /** Landau: the common multiple of many counts outgrows a long; the shares must not. */
    @Test
    void campaignsAnsweredInManyDifferentCountsStillShareEqually() {
        int[] primes = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53};
        int[] campaigns =
                IntStream.range(0, primes.length)
                        .flatMap(n -> IntStream.generate(() -> n).limit(primes[n]))
                        .toArray();
        Shape shape = new Shape(campaigns, new int[campaigns.length], Shape.NOWHERE, Shape.NOWHERE);
        long[] units = LargestRemainder.split(16_000_000_000L, new Rule.Distinct().parts(shape));
        assertThat(Arrays.stream(units).sum()).isEqualTo(16_000_000_000L);
        long ofTheLast = Arrays.stream(units).skip(units.length - 53L).sum();
        assertThat(ofTheLast).isBetween(1_000_000_000L - 53, 1_000_000_000L + 53);
    }

    private static Rule own(int first, int warming, int acceptance, int last, int others) {
        return new OwnWeights(first, warming, acceptance, last, others).rule();
    }

    private static Instant day(int number) {
        return MARCH.plus(Duration.ofDays(number));
    }

    private Touchpoint reply(String campaign, Instant at) {
        return mother.touchpoint(campaign, "Anna", ResponseKind.REPLIED, at);
    }

    private static List<String> shares(Model model, Journey journey, String amount) {
        return shares(rule(model), journey, amount);
    }

    private static List<String> shares(Rule rule, Journey journey) {
        return shares(rule, journey, "100.00");
    }

    private static List<String> shares(Rule rule, Journey journey, String amount) {
        return Credits.of(rule, journey, Money.of(amount, "EUR")).items().stream()
                .map(item -> item.credit().amount().toPlainString())
                .toList();
    }
}
