package org.tandemcrm.dashboard;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.attribution.AttributionBook;
import org.tandemcrm.attribution.CampaignCredit;
import org.tandemcrm.attribution.CreditTable;
import org.tandemcrm.attribution.SalesBehind;
import org.tandemcrm.attribution.SalesBook;
import org.tandemcrm.attribution.SalesBook.OfProduct;
import org.tandemcrm.attribution.SalesCut;
import org.tandemcrm.attribution.Sold;
import org.tandemcrm.dashboard.forecast.CountedDeals;
import org.tandemcrm.dashboard.forecast.ForecastBook;
import org.tandemcrm.dashboard.forecast.ForecastMother;
import org.tandemcrm.dashboard.sales.Growth;
import org.tandemcrm.dashboard.sales.GrowthBook;
import org.tandemcrm.dashboard.sales.GrowthLine;
import org.tandemcrm.dashboard.sales.ProductLine;
import org.tandemcrm.deal.DealListing;
import org.tandemcrm.deal.DealLists;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.listing.Lists;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.shared.Money;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;
import org.tandemcrm.user.Viewer;

/**
 * Whoever sums the list behind an amount gets the amount, to the cent: of deals with cents, of
 * several products, with and without a stated margin or known costs, opened again and still open.
 */
@ModuleTest
@CleanDatabase
class ListTotalsTests {

    private static final LocalDate FIRST = LocalDate.of(2023, 4, 1);
    private static final LocalDate TODAY = FIRST.plusDays(851);

    @Autowired TwentyFourMonths story;
    @Autowired FannedOut world;
    @Autowired UserMother users;
    @Autowired CurrentUser me;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired FocusDesk desk;
    @Autowired Firm firm;
    @Autowired Lists lists;
    @Autowired DealLists deals;
    @Autowired GrowthBook growthBook;
    @Autowired Dashboard dashboard;
    @Autowired SalesBook sales;
    @Autowired AttributionBook credits;
    @Autowired PipelineSteps steps;
    @Autowired ForecastBook forecasts;
    @Autowired ForecastMother forecaster;
    @Autowired CountedDeals counted;

    private Viewer owner;
    private UserId sam;

    @BeforeEach
    void team() {
        clock.setTo(TODAY.atTime(10, 0).toInstant(ZoneOffset.UTC));
        owner = users.as(users.owner(), me::get);
        sam = users.salesperson();
    }

    @AfterEach
    void runOn() {
        clock.release();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 20250301, 4711})
    void theListsSumToTheNumbers(long seed) {
        Random chance = new Random(seed);
        story.enter(RandomLeads.from(FIRST, chance), Map.of());
        world.fanOut(sam, users.person("Petra Pohl", Role.SALESPERSON));
        worth();
        users.as(
                owner.id(),
                () -> {
                    for (int cut = 0; cut < 3; cut++) {
                        LocalDate from = FIRST.plusDays(chance.nextInt(600));
                        theNumbersOf(from, from.plusDays(chance.nextInt(400)), seed);
                    }
                    theForecast(seed);
                });
    }

    /** Costs that are known of some lines, days to close, and deals without an amount yet. */
    private void worth() {
        jdbc.sql(
                        """
                        update deal set lines_amount = 100, lines_changed_at = now(),
                               known_margin = 17.17 * (number % 9),
                               uncosted_amount = case when number % 2 = 0 then 33.33 end
                         where number % 3 = 1
                        """)
                .update();
        jdbc.sql("update deal set expected_close_on = :today::date + (number * 7 % 130)::int - 30")
                .param("today", TODAY)
                .update();
        jdbc.sql("update deal set amount = null where closed_on is null and number % 11 = 0")
                .update();
    }

    private void theNumbersOf(LocalDate from, LocalDate to, long seed) {
        Focus all = desk.focus(new Asked(from, to, null, null, null), owner);
        theNumbersOf(all, seed);
        theNumbersOf(desk.focus(new Asked(from, to, null, null, List.of(sam)), owner), seed);
        for (OfProduct part : sales.byProduct(all.cut())) {
            ProductId product = part.product();
            if (product != null) {
                theNumbersOf(all.about(product), seed);
                same(part.sold(), all.about(product).sales(), seed);
            }
        }
        theProfit(all, seed);
    }

    private void theNumbersOf(Focus focus, long seed) {
        Growth growth = growthBook.of(focus);
        growth.months().forEach(line -> theLine(line, seed));
        theLine(growth.all(), seed);
        for (ProductLine product : growth.products()) {
            same(product.sold(), product.href(), seed);
        }
        for (Figure figure : dashboard.of(focus, owner).figures()) {
            Money money = figure.value().money();
            if (money != null && figure.href().startsWith("/deals/list")) {
                assertThat(sums(figure.href()).amount())
                        .as("%s, seed %d, %s", figure.key(), seed, figure.href())
                        .isEqualTo(money);
            }
        }
        for (PipelineStep step : steps.of(focus)) {
            if (step.value() != null) {
                assertThat(sums(step.href()).amount())
                        .as("%s, seed %d, %s", step.key(), seed, step.href())
                        .isEqualTo(step.value());
            }
        }
    }

    private void theLine(GrowthLine line, long seed) {
        same(line.sold(), line.focus().sales(), seed);
        if (line.isCompared()) {
            same(line.before(), line.salesBefore(), seed);
        }
        line.kinds().forEach((kind, sold) -> same(sold, line.sales(kind), seed));
    }

    private void same(Sold sold, String href, long seed) {
        assertThat(sums(href)).as("seed %d, %s", seed, href).isEqualTo(sold);
    }

    /** How many deals the list behind an address has, and what its columns come to. */
    private Sold sums(String href) {
        ListQuery query = ListQuery.parse(href.replaceFirst(".*\\?", ""));
        var listing = DealListing.of(owner, query);
        boolean parts = !DealListing.products(query).isEmpty();
        String amount = parts ? "part" : "amount";
        String margin = parts ? "partMargin" : "marginCounted";
        Map<String, BigDecimal> sums =
                lists.sums(listing, query, deals.of(query), List.of(amount, margin));
        return new Sold(
                lists.total(listing, query, deals.of(query)).count(),
                firm.money(sums.getOrDefault(amount, BigDecimal.ZERO)),
                firm.money(sums.getOrDefault(margin, BigDecimal.ZERO)));
    }

    /** The profits of the campaigns and of what no campaign is known for, sale by sale. */
    private void theProfit(Focus focus, long seed) {
        GrowthLine line = growthBook.of(focus).all();
        SalesCut cut = line.focus().cut();
        CreditTable table = credits.byCampaign(credits.usualModel(), cut, owner);
        Money profits =
                table.rows().stream()
                        .map(CampaignCredit::profit)
                        .reduce(requireNonNull(table.unattributedProfit()), Money::plus);
        assertThat(profits)
                .as("profit, seed %d, %s", seed, cut)
                .isEqualTo(table.profit())
                .isEqualTo(line.profit());
        assertThat(
                        credits.behind(null, SalesBehind.Figure.MARGIN, table.model(), cut, owner)
                                .total())
                .as("no campaign, seed %d, %s", seed, cut)
                .isEqualTo(table.unattributedProfit());
    }

    private void theForecast(long seed) {
        forecaster.reckon();
        var all = forecasts.latest();
        assertThat(all).hasSize(4);
        for (var forecast : all) {
            var list = counted.in(forecast.period(), ListQuery.ALL.limited(1000));
            assertThat(list.total())
                    .as("by stages, seed %d, %s", seed, forecast)
                    .isEqualTo(forecast.weighted());
            Money sum = firm.money(BigDecimal.ZERO);
            for (var row : list.page().rows()) {
                Money amount = row.amount() == null ? firm.money(BigDecimal.ZERO) : row.amount();
                assertThat(row.counts())
                        .as("seed %d, %s", seed, row)
                        .isEqualTo(amount.times(row.chance().movePointLeft(2)));
                sum = sum.plus(row.counts());
            }
            assertThat(sum).as("rows, seed %d", seed).isEqualTo(forecast.weighted());
            assertThat(counted.in(forecast.period(), open()).total())
                    .as("open, seed %d", seed)
                    .isEqualTo(forecast.open());
        }
        assertThat(all).anyMatch(forecast -> forecast.open().amount().signum() > 0);
    }

    private static ListQuery open() {
        return ListQuery.parse("state=OPEN");
    }
}
