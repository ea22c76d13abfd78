package org.tandemcrm.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.attribution.CampaignCredit;
import org.tandemcrm.attribution.CreditTable;
import org.tandemcrm.attribution.SalesBook;
import org.tandemcrm.attribution.SalesBook.OfMonth;
import org.tandemcrm.attribution.SalesBook.OfPerson;
import org.tandemcrm.attribution.SalesBook.OfProduct;
import org.tandemcrm.attribution.Sold;
import org.tandemcrm.dashboard.sales.Growth;
import org.tandemcrm.dashboard.sales.GrowthBook;
import org.tandemcrm.dashboard.sales.GrowthLine;
import org.tandemcrm.dashboard.sales.ProductLine;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.UserMother;
import org.tandemcrm.user.Viewer;

/** However the sales are parted, the parts make the whole, over whatever joins fan out. */
@ModuleTest
@CleanDatabase
class NothingCountsTwiceTests {

    private static final LocalDate FIRST = LocalDate.of(2023, 4, 1);
    private static final int LEADS = 60;

    @Autowired TwentyFourMonths story;
    @Autowired SalesBook sales;
    @Autowired Dashboard dashboard;
    @Autowired GrowthBook growth;
    @Autowired FocusDesk desk;
    @Autowired Firm firm;
    @Autowired UserMother users;
    @Autowired CurrentUser me;
    @Autowired JdbcClient jdbc;

    private Viewer owner;

    @BeforeEach
    void team() {
        owner = users.as(users.owner(), me::get);
        users.salesperson();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20240229, 77})
    void everyBreakdownSumsToTheWhole(long seed) {
        Random chance = new Random(seed);
        story.enter(leads(chance));
        fanOut();
        for (int cut = 0; cut < 5; cut++) {
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
                    Money parts = firm.money(BigDecimal.ZERO);
                    for (OfProduct part : sales.byProduct(all.cut())) {
                        parts = parts.plus(part.sold().amount());
                        ProductId product = part.product();
                        if (product != null) {
                            assertThat(partsMakeTheWhole(all.about(product), seed))
                                    .isEqualTo(part.sold().amount());
                        }
                    }
                    assertThat(parts).as("products, seed %d, %s", seed, period).isEqualTo(whole);
                });
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
        assertThat(sum(sales.byMonth(focus.cut()).stream().map(OfMonth::sold).toList()))
                .as(where)
                .isEqualTo(sales.sold(focus.cut()));
        assertThat(sum(sales.byPerson(focus.cut()).stream().map(OfPerson::sold).toList()))
                .as(where)
                .isEqualTo(sales.sold(focus.cut()))
                .extracting(Sold::amount)
                .isEqualTo(whole);
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

    /** More people, evidence, answers and lines for each deal, any of which a join could repeat. */
    private void fanOut() {
        jdbc.sql(
                        """
                        insert into lead_stakeholder (lead_id, contact_id, added_at)
                        select l.lead_id, c.contact_id, now()
                          from lead l cross join contact c where c.last_name < 'd'
                            on conflict do nothing
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into campaign (campaign_id, version, name, sort_name, search_text,
                                              channel, status, created_at, changed_at)
                        select gen_random_uuid(), 0, 'C' || n, 'c', 'c',
                               case when n = 1 then 'REFERRAL' else 'EMAIL' end, 'RUNNING', now(),
                               now()
                          from generate_series(1, 3) n
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into response (response_id, campaign_id, contact_id, kind,
                                              occurred_at, recorded_at)
                        select gen_random_uuid(), g.campaign_id, c.contact_id, 'REPLIED',
                               timestamptz '2023-03-01', now()
                          from campaign g cross join contact c
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into evidence (evidence_id, lead_id, kind, points, occurred_at,
                                              recorded_at, what, campaign_id)
                        select gen_random_uuid(), l.lead_id, 'REPLIED', 20, l.opened_at, now(),
                               'answered', g.campaign_id
                          from lead l cross join campaign g where l.number % 3 = 0
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into product (product_id, version, name, sort_name, search_text,
                                             list_price, active, created_at)
                        select gen_random_uuid(), 0, 'P' || n, 'p', 'p', 100, true, now()
                          from generate_series(1, 2) n
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into deal_line (deal_line_id, deal_id, position, product_id, name,
                                               words, quantity, price, amount)
                        select gen_random_uuid(), d.deal_id, n, case when n < 3 then p.product_id end,
                               'Thing', '', 1, worth, worth
                          from deal d
                          join lateral (select p.*, row_number() over (order by p.product_id) as k
                                          from product p) p on (d.number + p.k) % 3 > 0
                         cross join generate_series(1, 3) n
                         cross join lateral (
                               select case when d.number % 5 = 0 then 0
                                           when d.number % 7 = 0 and n = 2 then -7.35
                                           else n * p.k * 7.01 end as worth) w
                         where d.number % 4 > 0
                        """)
                .update();
        jdbc.sql("update deal set assignee_id = ? where number % 2 = 0")
                .param(users.salesperson().value())
                .update();
    }

    private static List<Map<String, String>> leads(Random chance) {
        List<String> names =
                List.copyOf(TwentyFourMonths.rows("twenty-four-months").get(0).keySet());
        List<Map<String, String>> rows = new ArrayList<>();
        for (int number = 0; number < LEADS; number++) {
            Map<String, String> row = new LinkedHashMap<>();
            names.forEach(name -> row.put(name, ""));
            LocalDate opened = FIRST.plusDays(chance.nextInt(700));
            LocalDate closed = opened.plusDays(1 + chance.nextInt(90));
            row.put("lead", "R" + number);
            row.put("contact", String.valueOf((char) ('a' + chance.nextInt(20))));
            row.put("referred", chance.nextInt(4) == 0 ? "yes" : "");
            row.put("opened", opened + "T09:00");
            row.put("warm", opened + "T10:00");
            row.put("accepted", opened + "T11:00");
            row.put("closed", closed.toString());
            row.put("result", chance.nextInt(4) == 0 ? "LOST" : "WON");
            if (chance.nextInt(5) == 0) {
                row.put("reopened", closed + "T12:00");
                row.put("closed_again", closed.plusDays(chance.nextInt(60)).toString());
                row.put("result_again", chance.nextBoolean() ? "WON" : "LOST");
            }
            row.put("amount", "%d.%02d".formatted(chance.nextInt(5000), chance.nextInt(100)));
            row.put("margin", chance.nextInt(3) == 0 ? "10.01" : "");
            rows.add(row);
        }
        return rows;
    }
}
