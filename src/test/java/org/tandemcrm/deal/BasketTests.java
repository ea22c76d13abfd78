package org.tandemcrm.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.campaign.CampaignCard;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignPlan;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.offering.Catalogue;
import org.tandemcrm.offering.OfferingMother;
import org.tandemcrm.offering.PriceListId;
import org.tandemcrm.offering.ProductCard;
import org.tandemcrm.offering.ProductDetails;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

@ModuleTest
@CleanDatabase
class BasketTests {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Autowired Pipeline pipeline;
    @Autowired Basket basket;
    @Autowired PromiseBook promises;
    @Autowired Catalogue catalogue;
    @Autowired CampaignDesk campaigns;
    @Autowired Firm firm;
    @Autowired DealMother mother;
    @Autowired OfferingMother offering;
    @Autowired UserMother users;
    @Autowired Clock clock;

    private UserId owner;
    private UserId sam;

    @BeforeEach
    void team() {
        owner = users.owner();
        sam = users.salesperson();
    }

    @Test
    void aNewLineTakesThePriceListInForceOfTheCampaignThatBroughtTheLead() {
        ProductId scanner = offering.product("Scanner", "100", "40");
        ProductId printer = offering.product("Printer", "300", null);
        DealId deal = dealBy(offering.priceList("Spring", LONG_AGO, null, scanner, "90"));

        put(deal, LineDetails.of(scanner, two()), LineDetails.of(printer, BigDecimal.ONE));

        List<LineCard> lines = lines(deal);
        assertThat(lines.get(0).price()).isEqualByComparingTo("90");
        assertThat(lines.get(0).priceListName()).isEqualTo("Spring");
        assertThat(lines.get(1).price()).isEqualByComparingTo("300");
        assertThat(lines.get(1).priceListName()).isNull();
        assertThat(card(deal).amount()).isEqualByComparingTo("480");
    }

    @Test
    void aListThatIsOverSaysNothing() {
        ProductId scanner = offering.product("Scanner", "100", null);
        DealId deal =
                dealBy(offering.priceList("Over", LONG_AGO, LONG_AGO.plusDays(9), scanner, "90"));

        put(deal, LineDetails.of(scanner, BigDecimal.ONE));

        assertThat(lines(deal).get(0).price()).isEqualByComparingTo("100");
    }

    @Test
    void aLineKeepsTheListPriceOfItsDayWhenTheCatalogueChanges() {
        ProductId scanner = offering.product("Scanner", "100", "40");
        DealId deal = mother.open("Anna", "Berg");
        put(deal, line(null, scanner, "1", "80"));
        UUID id = lines(deal).get(0).id();
        reprice(scanner, "200");

        put(deal, line(id, scanner, "3", "80"));

        LineCard line = lines(deal).get(0);
        assertThat(line.listPrice()).isEqualByComparingTo("100");
        assertThat(line.discount()).isEqualByComparingTo("0.2");
        assertThat(line.id()).isEqualTo(id);
    }

    @Test
    void anotherProductBringsItsOwnNameAndPrice() {
        ProductId scanner = offering.product("Scanner", "100", "40");
        ProductId printer = offering.product("Printer", "300", "200");
        DealId deal = mother.open("Anna", "Berg");
        put(deal, LineDetails.of(scanner, BigDecimal.ONE));
        LineCard old = lines(deal).get(0);

        put(
                deal,
                new LineDetails(
                        old.id(), printer, old.name(), old.quantity(), old.price(), old.cost()));

        LineCard line = lines(deal).get(0);
        assertThat(line.name()).isEqualTo("Printer");
        assertThat(line.price()).isEqualByComparingTo("300");
        assertThat(line.cost()).isEqualByComparingTo("200");
    }

    @Test
    void eachLineIsRoundedHalfUpForItselfAndTheAmountIsTheirSum() {
        Random luck = new Random(11);
        DealId deal = mother.open("Anna", "Berg");
        for (int round = 0; round < 20; round++) {
            List<LineDetails> lines = new ArrayList<>();
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i <= luck.nextInt(6); i++) {
                BigDecimal quantity = BigDecimal.valueOf(1 + luck.nextInt(99_999), 3);
                BigDecimal price = BigDecimal.valueOf(luck.nextInt(2_000_000) - 500_000, 4);
                lines.add(new LineDetails(null, null, "Anything", quantity, price, null));
                sum = sum.add(quantity.multiply(price).setScale(2, java.math.RoundingMode.HALF_UP));
            }
            put(deal, lines.toArray(LineDetails[]::new));
            assertThat(card(deal).amount()).as("round %d", round).isEqualByComparingTo(sum);
        }
    }

    @Test
    void theMarginFollowsFromTheCostOfTheLinesAndSaysSo() {
        ProductId scanner = offering.product("Scanner", "100", "40");
        DealId deal = mother.open("Anna", "Berg");

        put(deal, line(null, scanner, "2", "90"));
        assertThat(gain(deal).basis()).isEqualTo(Gain.Basis.LINES);
        assertThat(gain(deal).margin().amount()).isEqualByComparingTo("100");

        put(
                deal,
                line(null, scanner, "2", "90"),
                new LineDetails(
                        null, null, "Training", BigDecimal.ONE, new BigDecimal("50"), null));
        assertThat(gain(deal).basis()).isEqualTo(Gain.Basis.PARTLY);
        assertThat(gain(deal).margin())
                .isEqualTo(
                        firm.money(new BigDecimal("100"))
                                .plus(
                                        firm.settings()
                                                .usualMargin(firm.money(new BigDecimal("50")))));
    }

    @Test
    void whoMayNotSeeCostsNeitherReadsNorLosesThem() {
        ProductId scanner = offering.product("Scanner", "100", "40");
        DealId deal = mother.open("Anna", "Berg");
        users.as(
                owner,
                () ->
                        change(
                                deal,
                                List.of(
                                        new LineDetails(
                                                null,
                                                scanner,
                                                null,
                                                two(),
                                                null,
                                                new BigDecimal("33")))));
        LineCard seen = users.as(sam, () -> basket.of(deal)).get(0);
        assertThat(seen.cost()).isNull();

        users.as(
                sam,
                () ->
                        change(
                                deal,
                                List.of(
                                        new LineDetails(
                                                seen.id(),
                                                scanner,
                                                null,
                                                two(),
                                                seen.price(),
                                                new BigDecimal("1")))));

        assertThat(lines(deal).get(0).cost()).isEqualByComparingTo("33");
    }

    @Test
    void anAmountBesideTheLinesMustBeTheirSumAndWinningKeepsThem() {
        ProductId scanner = offering.product("Scanner", "100", "40");
        DealId deal = mother.open("Anna", "Berg");
        put(deal, line(null, scanner, "2", "90"));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> mother.win(deal, "170", firm.today()))
                .satisfies(bad -> assertThat(bad.flaws().get(0).field()).isEqualTo("amount"));
        users.as(
                owner,
                () ->
                        pipeline.win(
                                deal,
                                new Win(
                                        null,
                                        null,
                                        firm.today(),
                                        null,
                                        List.of(
                                                new PromiseDetails(
                                                        "Training", firm.today().plusDays(9))))));

        assertThat(card(deal).won()).isTrue();
        assertThat(card(deal).amount()).isEqualByComparingTo("180");
        assertThat(lines(deal)).hasSize(1);
        assertThat(users.as(sam, () -> promises.of(deal)))
                .extracting(PromiseCard::what)
                .containsExactly("Training");
    }

    @Test
    void aWinWithoutLinesNeedsItsAmountAndAPromiseItsDay() {
        DealId deal = mother.open("Anna", "Berg");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> win(deal, null, List.of()))
                .satisfies(bad -> assertThat(bad.flaws().get(0).field()).isEqualTo("amount"));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> win(deal, "10", List.of(new PromiseDetails("Training", null))))
                .satisfies(
                        bad -> assertThat(bad.flaws().get(0).field()).isEqualTo("promises[0].on"));
        assertThat(card(deal).open()).isTrue();
    }

    @Test
    void twoWhoWriteLinesAtOnceDoNotOverwriteEachOther() {
        DealId deal = mother.open("Anna", "Berg");
        ProductId scanner = offering.product("Scanner", "100", null);
        long seen = card(deal).version();
        put(deal, line(null, scanner, "1", "100"));
        UUID id = lines(deal).get(0).id();
        long later = card(deal).version();
        put(
                deal,
                new LineDetails(
                        id, scanner, "Scanner, red", BigDecimal.ONE, new BigDecimal("100"), null));

        for (long stale : new long[] {seen, later}) {
            assertThatExceptionOfType(StaleEdit.class)
                    .isThrownBy(
                            () ->
                                    users.as(
                                            owner,
                                            () ->
                                                    pipeline.change(
                                                            deal, stale, details(), List.of())));
        }
        assertThat(lines(deal).get(0).name()).isEqualTo("Scanner, red");
    }

    private void win(DealId deal, @Nullable String amount, List<PromiseDetails> given) {
        BigDecimal sold = amount == null ? null : new BigDecimal(amount);
        users.as(owner, () -> pipeline.win(deal, new Win(sold, null, firm.today(), null, given)));
    }

    private static LineDetails line(
            @Nullable UUID id, ProductId product, String quantity, String price) {
        return new LineDetails(
                id, product, null, new BigDecimal(quantity), new BigDecimal(price), null);
    }

    private static BigDecimal two() {
        return BigDecimal.valueOf(2);
    }

    private void put(DealId deal, LineDetails... lines) {
        users.as(owner, () -> change(deal, List.of(lines)));
    }

    private void change(DealId deal, List<LineDetails> lines) {
        pipeline.change(deal, pipeline.card(deal).version(), details(), lines);
    }

    private static DealDetails details() {
        return new DealDetails("Deal", null, null, null, null);
    }

    private List<LineCard> lines(DealId deal) {
        return users.as(owner, () -> basket.of(deal));
    }

    private DealCard card(DealId deal) {
        return users.as(owner, () -> pipeline.card(deal));
    }

    private Gain gain(DealId deal) {
        DealCard card = card(deal);
        LineTotals lines = card.lines();
        assertThat(lines).isNotNull();
        return Gain.of(
                firm.money(lines.amount()),
                card.margin(),
                lines.knownMargin(),
                lines.uncosted(),
                firm.settings());
    }

    private void reprice(ProductId product, String price) {
        users.as(
                users.marketer(),
                () -> {
                    ProductCard card = catalogue.card(product);
                    catalogue.change(
                            product,
                            card.version(),
                            new ProductDetails(
                                    card.name(),
                                    null,
                                    null,
                                    null,
                                    new BigDecimal(price),
                                    card.cost(),
                                    true,
                                    null));
                });
    }

    /** A deal whose lead answered a campaign that offers the prices of the list. */
    private DealId dealBy(PriceListId list) {
        ContactId anna = mother.contact("Anna", "Berg");
        CampaignId campaign = mother.campaign("Spring mailing");
        users.as(
                users.marketer(),
                () -> {
                    CampaignCard card = campaigns.card(campaign);
                    campaigns.change(
                            campaign,
                            card.version(),
                            card.details().with(CampaignPlan.NONE.offering(list)));
                });
        return mother.accept(mother.hotLead(anna, campaign, mother.hourAgo()), clock.instant());
    }
}
