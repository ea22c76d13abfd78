package org.tandemcrm.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tandemcrm.attribution.Spending.Spend;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;

class SharingTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Period PERIOD = new Period(DAY, DAY.plusDays(30));

    private final JourneyMother mother = new JourneyMother();

    @ParameterizedTest
    @MethodSource("seeds")
    void theRowsAndTheUnattributedPartAddUpToWhatWasSold(long seed) {
        CreditTable table = random(seed);
        assertThat(sum(table, CampaignCredit::credit).plus(table.unattributed()))
                .as("seed %d", seed)
                .isEqualTo(table.total());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatCampaignsSourcedIsWhatWasSoldWhereOneIsKnown(long seed) {
        CreditTable table = random(seed);
        assertThat(sum(table, CampaignCredit::sourced))
                .as("seed %d", seed)
                .isEqualTo(table.total().minus(table.unattributed()));
    }

    @Test
    void participationGivesTheWholeSaleToEveryCampaignAndSaysWhatWasSold() {
        Sharing sharing = new Sharing(Model.PARTICIPATION, CreditRules.USUAL, JourneyMother.EUR);
        Money amount = Money.of("100.00", "EUR");
        Money margin = Money.of("40.00", "EUR");
        sharing.add(
                new Sale(DealId.next(), LeadId.next(), 1, "Sale", amount, margin, DAY),
                mother.path(List.of("a", "b", "a")).way());
        CreditTable table = sharing.table(PERIOD, true, Map.of());
        assertThat(table.rows()).extracting(CampaignCredit::credit).containsOnly(amount);
        assertThat(table.rows()).extracting(CampaignCredit::profit).containsOnly(margin);
        assertThat(table.rows()).extracting(CampaignCredit::sales).containsOnly(1);
        assertThat(table.total()).isEqualTo(amount);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noCostIsLostAndNoneIsCountedTwice(long seed) {
        CreditTable table = random(seed);
        assertThat(sum(table, CampaignCredit::spend)).as("seed %d", seed).isEqualTo(table.spend());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noCampaignInfluencedMoreThanEverythingNorLessThanItsCredit(long seed) {
        CreditTable table = random(seed);
        assertThat(table.rows())
                .as("seed %d", seed)
                .allMatch(row -> row.influenced().compareTo(table.total()) <= 0)
                .allMatch(row -> row.credit().compareTo(row.influenced()) <= 0)
                .allMatch(row -> row.sales() <= table.sales());
    }

    private CreditTable random(long seed) {
        Random dice = new Random(seed);
        Model model = Model.sharing().get(dice.nextInt(Model.sharing().size()));
        Sharing sharing = new Sharing(model, CreditRules.USUAL, JourneyMother.EUR);
        for (int i = dice.nextInt(30); i > 0; i--) {
            sharing.add(sale(dice), mother.anyJourney(dice, 8).way());
        }
        List<Spend> costs = new ArrayList<>();
        for (int i = dice.nextInt(6); i > 0; i--) {
            Money cost = Money.ofMinor(dice.nextInt(100_000), JourneyMother.EUR);
            costs.add(new Spend(CampaignId.next(), "Cost " + i, cost));
        }
        costs.forEach(sharing::add);
        return sharing.table(PERIOD, true, Map.of());
    }

    private static Sale sale(Random dice) {
        Money amount = Money.ofMinor(1 + dice.nextInt(10_000_000), JourneyMother.EUR);
        Money margin = Money.ofMinor(dice.nextInt(1_000_000), JourneyMother.EUR);
        return new Sale(DealId.next(), LeadId.next(), 1, "Sale", amount, margin, DAY);
    }

    private static Money sum(CreditTable table, Function<CampaignCredit, Money> part) {
        return table.rows().stream().map(part).reduce(Money.zero(JourneyMother.EUR), Money::plus);
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 100);
    }
}
