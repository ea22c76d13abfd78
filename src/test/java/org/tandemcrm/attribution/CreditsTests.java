package org.tandemcrm.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tandemcrm.attribution.JourneyMother.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.Money;

class CreditsTests {

    private static final Currency JPY = Currency.getInstance("JPY");

    private final JourneyMother mother = new JourneyMother();

    @Test
    void centsThatDoNotDivideGoToTheEarlierOnes() {
        assertThat(credits(Model.LINEAR, "100.00", "a", "b", "c"))
                .containsExactly("33.34", "33.33", "33.33");
        assertThat(credits(Model.LINEAR, "0.01", "a", "b", "c"))
                .containsExactly("0.01", "0.00", "0.00");
    }

    @Test
    void yenAreNeverBroken() {
        Journey journey = mother.path(List.of("a", "b", "c"));
        Credits credits = Credits.of(rule(Model.LINEAR), journey, Money.of("1000", "JPY"));
        assertThat(credits.items())
                .extracting(item -> item.credit().amount())
                .containsExactly(
                        new BigDecimal("334"), new BigDecimal("333"), new BigDecimal("333"));
    }

    @Test
    void firstAndLastTouchTakeAll() {
        assertThat(credits(Model.FIRST_TOUCH, "50.00", "a", "b", "c"))
                .containsExactly("50.00", "0.00", "0.00");
        assertThat(credits(Model.LAST_TOUCH, "50.00", "a", "b", "c"))
                .containsExactly("0.00", "0.00", "50.00");
    }

    @Test
    void aSaleWithoutTouchpointsIsUnattributedAndNotLost() {
        for (Model model : Model.sharing()) {
            Credits credits = Credits.of(rule(model), Journey.NONE, Money.of("1000.00", "EUR"));
            assertThat(credits.items()).isEmpty();
            assertThat(credits.unattributed()).isEqualTo(Money.of("1000.00", "EUR"));
            assertThat(credits.total()).isEqualTo(Money.of("1000.00", "EUR"));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void creditsSumToTheAmountUnderEveryModel(long seed) {
        Random dice = new Random(seed);
        Journey journey = mother.anyJourney(dice, 60);
        Money amount = anyAmount(dice);
        for (Model model : Model.sharing()) {
            Credits credits = Credits.of(rule(model), journey, amount);
            Money sum =
                    credits.items().stream()
                            .map(Credits.Credit::credit)
                            .reduce(credits.unattributed(), Money::plus);
            assertThat(sum).as("%s, seed %d", model.name(), seed).isEqualTo(amount);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void weightsSumToOneAndNoShareTurnsAgainstTheSale(long seed) {
        Random dice = new Random(seed);
        Journey journey = mother.anyJourney(dice, 60);
        Money amount = anyAmount(dice);
        for (Model model : Model.sharing()) {
            List<Credits.Credit> items = Credits.of(rule(model), journey, amount).items();
            double weights = items.stream().mapToDouble(Credits.Credit::weight).sum();
            assertThat(weights)
                    .as("%s, seed %d", model.name(), seed)
                    .isBetween(journey.isEmpty() ? 0 : 1 - 1e-9, 1 + 1e-9);
            assertThat(items)
                    .as("%s, seed %d", model.name(), seed)
                    .allMatch(item -> item.weight() >= 0)
                    .allMatch(item -> item.credit().amount().signum() * sign(amount) >= 0);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aCreditNoteMirrorsItsSale(long seed) {
        Random dice = new Random(seed);
        Journey journey = mother.anyJourney(dice, 20);
        Money amount = anyAmount(dice);
        Money back = Money.zero(amount.currency()).minus(amount);
        for (Model model : Model.sharing()) {
            assertThat(Credits.of(rule(model), journey, back).items())
                    .extracting(item -> Money.zero(item.credit().currency()).minus(item.credit()))
                    .as("%s, seed %d", model.name(), seed)
                    .isEqualTo(
                            Credits.of(rule(model), journey, amount).items().stream()
                                    .map(Credits.Credit::credit)
                                    .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfEntryChangesNothingAndReckoningAgainGivesTheSame(long seed) {
        Random dice = new Random(seed);
        List<Touchpoint> responses = mother.anyResponses(dice, 40);
        List<Touchpoint> shuffled = new ArrayList<>(responses);
        Collections.shuffle(shuffled, dice);
        Instant warmed = JourneyMother.MARCH.plusSeconds(3_600L * dice.nextInt(900));
        Journey one = Journey.of(responses, JourneyMother.HAMBURG).turning(warmed, null);
        Journey other = Journey.of(shuffled, JourneyMother.HAMBURG).turning(warmed, null);
        Money amount = anyAmount(dice);
        for (Model model : Model.sharing()) {
            assertThat(Credits.of(rule(model), one, amount))
                    .as("%s, seed %d", model, seed)
                    .isEqualTo(Credits.of(rule(model), one, amount))
                    .isEqualTo(Credits.of(rule(model), other, amount));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void renamingTheCampaignsMovesTheCreditsWithThem(long seed) {
        Random dice = new Random(seed);
        List<String> path = dice.ints(1L + dice.nextInt(12), 0, 4).mapToObj(n -> "c" + n).toList();
        List<String> renamed = path.stream().map(name -> "x" + (9 - name.charAt(1))).toList();
        Money amount = anyAmount(dice);
        for (Model model : Model.sharing()) {
            Map<String, Money> before =
                    byCampaign(Credits.of(rule(model), mother.path(path), amount));
            Map<String, Money> after =
                    byCampaign(Credits.of(rule(model), mother.path(renamed), amount));
            before.forEach(
                    (name, credit) ->
                            assertThat(after)
                                    .as("%s, seed %d", model.name(), seed)
                                    .containsEntry("x" + (9 - name.charAt(1)), credit));
        }
    }

    @Test
    void anUnknownModelIsRefusedWithTheOnesThatThereAre() {
        assertThatThrownBy(() -> Model.named("GUESS"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("GUESS")
                .hasMessageContaining("FIRST_TOUCH, LAST_TOUCH, LINEAR")
                .hasMessageContaining("PARTICIPATION");
        assertThatThrownBy(() -> Model.sharingNamed("PARTICIPATION"))
                .isInstanceOf(InvalidInput.class);
    }

    private List<String> credits(Model model, String amount, String... campaigns) {
        return Credits.of(rule(model), mother.path(List.of(campaigns)), Money.of(amount, "EUR"))
                .items()
                .stream()
                .map(item -> item.credit().amount().toPlainString())
                .toList();
    }

    private static Map<String, Money> byCampaign(Credits credits) {
        Map<String, Money> sums = new LinkedHashMap<>();
        credits.items()
                .forEach(
                        item ->
                                sums.merge(
                                        item.touchpoint().campaignName(),
                                        item.credit(),
                                        Money::plus));
        return sums;
    }

    private static int sign(Money amount) {
        return amount.amount().signum();
    }

    /** From one cent to 10^12 units, negative too, in a currency with and without cents. */
    private static Money anyAmount(Random dice) {
        long most = (long) Math.pow(10, 1 + dice.nextInt(12));
        long units = 1 + dice.nextLong(most);
        return Money.ofMinor(
                dice.nextInt(4) == 0 ? -units : units,
                dice.nextBoolean() ? JourneyMother.EUR : JPY);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }
}
