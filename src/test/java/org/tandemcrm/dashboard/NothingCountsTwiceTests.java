package org.tandemcrm.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.attribution.CampaignCredit;
import org.tandemcrm.attribution.CreditTable;
import org.tandemcrm.attribution.SalesBook;
import org.tandemcrm.attribution.SalesBook.OfProduct;
import org.tandemcrm.attribution.Sold;
import org.tandemcrm.dashboard.sales.Growth;
import org.tandemcrm.dashboard.sales.GrowthBook;
import org.tandemcrm.dashboard.sales.GrowthLine;
import org.tandemcrm.dashboard.sales.ProductLine;
import org.tandemcrm.dashboard.team.PersonRow;
import org.tandemcrm.dashboard.team.TeamBook;
import org.tandemcrm.dashboard.team.TeamReport;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;
import org.tandemcrm.user.Users;
import org.tandemcrm.user.Viewer;

/** However the sales are parted, the parts make the whole, over whatever joins fan out. */
@ModuleTest
@CleanDatabase
class NothingCountsTwiceTests {

    private static final LocalDate FIRST = LocalDate.of(2023, 4, 1);

    @Autowired TwentyFourMonths story;
    @Autowired SalesBook sales;
    @Autowired Dashboard dashboard;
    @Autowired GrowthBook growth;
    @Autowired TeamBook teams;
    @Autowired FocusDesk desk;
    @Autowired Firm firm;
    @Autowired UserMother users;
    @Autowired Users directory;
    @Autowired CurrentUser me;
    @Autowired FannedOut world;
    @Autowired PartsOfTheWhole parts;
    @Autowired PeopleOfTheTeam people;

    private Viewer owner;
    private UserId sam;
    private UserId petra;

    @BeforeEach
    void team() {
        owner = users.as(users.owner(), me::get);
        sam = users.salesperson();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20240229, 77})
    void everyBreakdownSumsToTheWhole(long seed) {
        Random chance = new Random(seed);
        story.enter(RandomLeads.from(FIRST, chance), Map.of());
        petra = users.person("Petra Pohl", Role.SALESPERSON);
        world.fanOut(sam, petra);
        Period years = new Period(FIRST, FIRST.plusDays(730));
        users.as(owner.id(), () -> parts.sumToTheWhole(years, owner));
        for (int cut = 0; cut < 3; cut++) {
            LocalDate from = FIRST.plusDays(chance.nextInt(600));
            everyBreakdownSumsToTheWhole(
                    new Period(from, from.plusDays(chance.nextInt(400))), seed);
        }
    }

    private void everyBreakdownSumsToTheWhole(Period period, long seed) {
        users.as(
                owner.id(),
                () -> {
                    Focus all = desk.focus(asked(period, null), owner);
                    Money whole = partsMakeTheWhole(all, seed);
                    Growth year = growth.of(all);
                    assertThat(year.products()).as("seed %d", seed).isNotEmpty();
                    assertThat(sum(year.products().stream().map(ProductLine::sold).toList()))
                            .as("products, seed %d, %s", seed, period)
                            .extracting(Sold::amount, Sold::margin)
                            .containsExactly(
                                    year.all().sold().amount(), year.all().sold().margin());
                    Money sum = firm.money(BigDecimal.ZERO);
                    for (OfProduct part : sales.byProduct(all.cut())) {
                        sum = sum.plus(part.sold().amount());
                        ProductId product = part.product();
                        if (product != null) {
                            assertThat(partsMakeTheWhole(all.about(product), seed))
                                    .isEqualTo(part.sold().amount());
                        }
                    }
                    assertThat(sum).as("products, seed %d, %s", seed, period).isEqualTo(whole);
                    peopleMakeTheWhole(all, seed);
                    people.sumToTheTeam(all, some(new Random(seed)), owner);
                });
    }

    /** The two who sell, and whoever else of those who are here. */
    private Set<UserId> some(Random chance) {
        Set<UserId> some = new HashSet<>(List.of(sam, petra));
        directory.active().stream()
                .map(Person::id)
                .filter(id -> chance.nextBoolean())
                .forEach(some::add);
        return some;
    }

    private List<Sold> kinds(Focus focus) {
        return sales.byMonth(focus.cut()).values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .toList();
    }

    /** Of each person, of all products and of one. */
    private void peopleMakeTheWhole(Focus all, long seed) {
        ProductId product =
                sales.byProduct(all.cut()).stream()
                        .map(OfProduct::product)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        sales.byPerson(all.cut())
                .forEach(
                        (person, sold) ->
                                person.map(id -> theirs(all, id))
                                        .ifPresent(
                                                theirs -> {
                                                    assertThat(partsMakeTheWhole(theirs, seed))
                                                            .isEqualTo(sold.amount());
                                                    partsMakeTheWhole(
                                                            product == null
                                                                    ? theirs
                                                                    : theirs.about(product),
                                                            seed);
                                                }));
    }

    private Focus theirs(Focus all, UserId person) {
        Period days = all.period();
        return desk.focus(new Asked(days.from(), days.to(), null, null, List.of(person)), owner);
    }

    /** What the page says was sold, which all its parts must come to. */
    private Money partsMakeTheWhole(Focus focus, long seed) {
        String where = "seed %d, %s".formatted(seed, focus);
        DashboardView page = dashboard.of(focus, owner);
        Money whole = money(page, "sales");
        assertThat(money(page, "newSales", "repeatSales", "referredSales"))
                .as(where)
                .isEqualTo(whole);
        CreditTable credit = Objects.requireNonNull(page.credit());
        assertThat(
                        credit.rows().stream()
                                .map(CampaignCredit::credit)
                                .reduce(credit.unattributed(), Money::plus))
                .as(where)
                .isEqualTo(whole)
                .isEqualTo(credit.total());
        Growth months = growth.of(focus);
        assertThat(sum(months.months().stream().map(GrowthLine::sold).toList()))
                .as(where)
                .isEqualTo(months.all().sold())
                .isEqualTo(sales.sold(months.all().focus().cut()));
        assertThat(sum(kinds(focus))).as(where).isEqualTo(sales.sold(focus.cut()));
        assertThat(sum(List.copyOf(sales.byPerson(focus.cut()).values())))
                .as(where)
                .isEqualTo(sales.sold(focus.cut()))
                .extracting(Sold::amount)
                .isEqualTo(whole);
        TeamReport team = teams.of(focus, owner);
        assertThat(team.people().stream().map(PersonRow::sold).reduce(Money::plus))
                .as(where)
                .contains(whole)
                .contains(team.all().sold());
        return whole;
    }

    private Money money(DashboardView page, String... keys) {
        return page.figures().stream()
                .filter(figure -> List.of(keys).contains(figure.key()))
                .map(figure -> Objects.requireNonNull(figure.value().money()))
                .reduce(firm.money(BigDecimal.ZERO), Money::plus);
    }

    private static Asked asked(Period period, ProductId product) {
        return new Asked(period.from(), period.to(), null, product, null);
    }

    private Sold sum(List<Sold> parts) {
        return parts.stream().reduce(sales.nothing(), Sold::plus);
    }
}
