package org.tandemcrm.offering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.shared.InvalidInput;
import org.tandemcrm.shared.StaleEdit;
import org.tandemcrm.user.UserMother;

@ModuleTest
@CleanDatabase
class PriceBookTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 31);

    @Autowired Catalogue catalogue;
    @Autowired PriceBook prices;
    @Autowired OfferingMother mother;
    @Autowired UserMother users;

    @Test
    void aListCountsFromItsFirstToItsLastDayAndElseTheListPrice() {
        ProductId scanner = mother.product("Scanner", "100", "40");
        PriceListId spring = mother.priceList("Spring", FIRST, LAST, scanner, "90");

        assertThat(price(scanner, spring, FIRST.minusDays(1))).isEqualByComparingTo("100");
        assertThat(price(scanner, spring, FIRST)).isEqualByComparingTo("90");
        assertThat(price(scanner, spring, LAST)).isEqualByComparingTo("90");
        assertThat(price(scanner, spring, LAST.plusDays(1))).isEqualByComparingTo("100");
    }

    @Test
    void aListInTheTrashAndAListWithoutTheProductSayNothing() {
        ProductId scanner = mother.product("Scanner", "100", null);
        ProductId printer = mother.product("Printer", "300", null);
        PriceListId spring = mother.priceList("Spring", FIRST, null, scanner, "90");

        assertThat(price(printer, spring, FIRST)).isEqualByComparingTo("300");
        users.as(users.marketer(), () -> prices.discard(spring, prices.card(spring).version()));
        assertThat(price(scanner, spring, FIRST)).isEqualByComparingTo("100");
    }

    @Test
    void aPriceThatChangesMakesAnEarlierEditStale() {
        ProductId scanner = mother.product("Scanner", "100", null);
        PriceListId spring = mother.priceList("Spring", FIRST, LAST, scanner, "90");
        long seen = card(spring).version();

        change(spring, seen, Map.of(scanner, new BigDecimal("80")));

        assertThat(price(scanner, spring, FIRST)).isEqualByComparingTo("80");
        assertThatExceptionOfType(StaleEdit.class)
                .isThrownBy(() -> change(spring, seen, Map.of(scanner, BigDecimal.TEN)));
    }

    @Test
    void aPriceTakenOutAndOneOfAnUnknownProductAreToldApart() {
        ProductId scanner = mother.product("Scanner", "100", null);
        PriceListId spring = mother.priceList("Spring", FIRST, LAST, scanner, "90");

        change(spring, card(spring).version(), Map.of());

        assertThat(card(spring).lines()).isEmpty();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () ->
                                change(
                                        spring,
                                        card(spring).version(),
                                        Map.of(new ProductId(Ids.next()), BigDecimal.ONE)));
    }

    @Test
    void twoProductsDoNotShareACodeHoweverItIsWritten() {
        users.as(users.marketer(), () -> catalogue.add(coded("Scanner", "PS-1")));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () ->
                                users.as(
                                        users.marketer(),
                                        () -> catalogue.add(coded("Other", "ps-1"))))
                .satisfies(bad -> assertThat(bad.flaws().get(0).field()).isEqualTo("code"));
    }

    @Test
    void costsAreForThoseWhoMaySeeThem() {
        ProductId scanner = mother.product("Scanner", "100", "40");

        assertThat(users.as(users.marketer(), () -> catalogue.card(scanner)).cost())
                .isEqualByComparingTo("40");
        assertThat(users.as(users.salesperson(), () -> catalogue.card(scanner)).cost()).isNull();
        assertThat(users.as(users.salesperson(), catalogue::forSale).get(0).cost()).isNull();
    }

    private static ProductDetails coded(String name, String code) {
        return new ProductDetails(name, code, null, null, BigDecimal.ONE, null, true, null);
    }

    private PriceListCard card(PriceListId id) {
        return users.as(users.marketer(), () -> prices.card(id));
    }

    private void change(PriceListId id, long version, Map<ProductId, BigDecimal> entries) {
        users.as(
                users.marketer(),
                () ->
                        prices.change(
                                id, version, new PriceListDetails("Spring", FIRST, LAST, entries)));
    }

    private BigDecimal price(ProductId product, PriceListId list, LocalDate day) {
        Quote quote = prices.quote(List.of(product), list, day).get(product);
        assertThat(quote).isNotNull();
        return quote.price();
    }
}
