package org.tandemcrm.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.attribution.SalesBook;
import org.tandemcrm.attribution.SalesCut;
import org.tandemcrm.attribution.Sold;
import org.tandemcrm.dashboard.Asked;
import org.tandemcrm.dashboard.Dashboard;
import org.tandemcrm.dashboard.Figure;
import org.tandemcrm.dashboard.Focus;
import org.tandemcrm.dashboard.FocusDesk;
import org.tandemcrm.dashboard.Quantity;
import org.tandemcrm.deal.DealCut;
import org.tandemcrm.deal.pace.PaceBook;
import org.tandemcrm.deal.pace.Velocity;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.Salespeople;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Viewer;

/** 8,800 deals of a company, in files that point at each other by name, give their own figures. */
@ModuleTest
@CleanDatabase
class MavenImportTests {

    private static final Path FILES = Path.of("../shared/data/maven-crm");
    private static final Period ALL =
            new Period(LocalDate.of(2016, 1, 1), LocalDate.of(2026, 12, 31));

    @Autowired Imports imports;
    @Autowired ImportReports reports;
    @Autowired ImportRunner runner;
    @Autowired PaceBook pace;
    @Autowired SalesBook sales;
    @Autowired Dashboard dashboard;
    @Autowired FocusDesk desk;
    @Autowired CurrentUser me;
    @Autowired TestPeople people;
    @Autowired JdbcClient jdbc;

    private UserId owner;

    @BeforeEach
    void someoneOwnsTheCompany() {
        owner = people.with(Role.OWNER);
    }

    @Test
    void aCutComesInWithItsFiguresWhateverTheNamesLookLike() {
        UserId anna = people.named("Moses Frase", Role.SALESPERSON);

        ImportCard card = bring(cut());

        assertThat(card.failed()).isEqualTo(1);
        assertThat(reports.errors(card.id()))
                .singleElement()
                .satisfies(e -> assertThat(e.reason()).contains("close_value"));
        assertThat(count("deal")).isEqualTo(6);
        assertThat(count("company")).isEqualTo(3);
        assertThat(count("deal where assignee_id = '" + anna + "'")).isEqualTo(2);
        assertThat(count("deal_line where product_id is not null")).isEqualTo(6);
        assertThat(count("deal where stage = 'ACCEPTED'")).isEqualTo(1);
        assertThat(
                        sum(
                                "select amount from deal where name = 'Isdom: GTX Pro' and"
                                        + " closed_on is not null"))
                .isEqualByComparingTo("4514");
        assertThat(
                        text(
                                "select detail from timeline_entry where title like 'Salesperson"
                                        + " of%Isdom%Darcel%'"))
                .isEqualTo("team of Melvin Marxen, office Central");
        Velocity velocity = velocity();
        assertThat(velocity.open()).isEqualTo(2);
        assertThat(velocity.won().part()).isEqualTo(3);
        assertThat(velocity.won().whole()).isEqualTo(4);
        assertThat(velocity.sold().value()).isEqualByComparingTo("5618");
        assertThat(velocity.sold().medianDays()).isEqualTo(133);
    }

    @Test
    void theSameFilesTwiceAddNothingAndALookBeforehandCountsAlike() {
        ImportId looked = people.as(owner, () -> imports.upload(cut()));
        int foreseen =
                people.as(owner, () -> imports.preview(looked)).stream()
                        .mapToInt(ImportPreview::created)
                        .sum();
        assertThat(count("deal")).isZero();

        ImportCard first = bring(cut());
        ImportCard again = bring(cut());

        assertThat(first.created()).isEqualTo(foreseen).isEqualTo(2 + 2 + 6);
        assertThat(again.created()).isZero();
        assertThat(count("deal")).isEqualTo(6);
    }

    @Test
    @Tag("heavy")
    void allOfItComesInAndTheFiguresAreThoseOfTheFiles() {
        assumeTrue(Files.isDirectory(FILES), "the real data is not beside this checkout: skipped");
        long begun = System.nanoTime();
        ImportCard card = bring(Uploads.ofFolder(FILES));
        System.out.printf("8,800 deals imported in %.1f s%n", (System.nanoTime() - begun) / 1e9);

        assertThat(card.failed()).isZero();
        assertThat(count("deal")).isEqualTo(8_800);
        assertThat(count("company where name <> 'Account not named'")).isEqualTo(85);
        assertThat(count("product")).isEqualTo(7);
        assertThat(
                        count(
                                "deal d join lead l on l.lead_id = d.lead_id join company c on"
                                        + " c.company_id = l.company_id where c.name = 'Account not"
                                        + " named'"))
                .isEqualTo(1_425);
        Velocity velocity = velocity();
        assertThat(velocity.open()).isEqualTo(2_089);
        assertThat(velocity.won().part()).isEqualTo(4_238);
        assertThat(velocity.won().whole()).isEqualTo(4_238 + 2_473);
        assertThat(velocity.won().value()).isCloseTo(0.6315, within(0.00005));
        assertThat(velocity.sold().value()).isEqualByComparingTo("10005534");
        assertThat(velocity.sold().medianDays()).isEqualTo(57);
        Sold sold = sales.sold(SalesCut.of(ALL));
        assertThat(sold.sales()).isEqualTo(4_238);
        assertThat(sold.amount()).isEqualTo(Money.of("10005534", "EUR"));
        thePageAgrees();
    }

    /** What the owner's page shows of all these years, and the API with it. */
    private void thePageAgrees() {
        Viewer reader = people.as(owner, me::get);
        Focus years = desk.focus(new Asked(ALL.from(), ALL.to(), null, null, null), reader);
        Map<String, Quantity> page =
                people.as(owner, () -> dashboard.of(years, reader)).figures().stream()
                        .collect(Collectors.toMap(Figure::key, Figure::value));
        Quantity won = page.get("winRate");
        assertThat(won.number()).isCloseTo(0.6315, within(0.00005));
        assertThat(won.numerator()).isEqualTo(4_238.0);
        assertThat(won.denominator()).isEqualTo(4_238.0 + 2_473.0);
        assertThat(page.get("wonCycle").number()).isEqualTo(57.0);
        assertThat(page.get("sales").money()).isEqualTo(Money.of("10005534", "EUR"));
    }

    private Velocity velocity() {
        return people.as(owner, () -> pace.report(new DealCut(ALL, null, Salespeople.EVERYBODY)))
                .velocity();
    }

    private static List<Upload> cut() {
        return List.of(
                text(
                        "accounts.csv",
                        """
                        account,sector,year_established,revenue,employees,office_location,subsidiary_of
                        Cancity,retail,2001,718.62,2448,United States,
                        Isdom,medical,2002,3178.24,4540,United States,
                        """),
                text(
                        "products.csv",
                        """
                        product,series,sales_price
                        GTX Basic,GTX,550
                        GTX Pro,GTX,4821
                        """),
                text(
                        "sales_teams.csv",
                        """
                        sales_agent,manager,regional_office
                        Darcel Schlecht,Melvin Marxen,Central
                        """),
                text(
                        "sales_pipeline.csv",
                        """
                        opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
                        1C1I7A6R,Moses Frase,GTX Basic,Cancity,Won,2016-10-20,2017-03-02,1054
                        Z063OYW0,Darcel Schlecht,GTXPro,Isdom,Won,2016-10-25,2017-03-11,4514
                        EC4QE1BX,Darcel Schlecht,GTX Basic,Cancity,Won,2016-10-25,2016-11-07,50
                        MV1LWRNH,Moses Frase,GTX Basic,,Lost,2016-10-25,2017-03-09,0
                        PE84CX4O,Zane Levy,GTXPro,Isdom,Engaging,2016-10-25,,
                        HAXMC4IX,Zane Levy,GTXPro,,Prospecting,,,
                        XXXMC4IX,Zane Levy,GTXPro,Isdom,Won,2016-10-25,2017-03-11,
                        """));
    }

    private static Upload text(String name, String text) {
        return new Upload(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private ImportCard bring(List<Upload> files) {
        ImportId id = people.as(owner, () -> imports.upload(files));
        people.as(owner, () -> runner.run(id, rows -> {}));
        return reports.card(id);
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private BigDecimal sum(String sql) {
        return jdbc.sql(sql).query(BigDecimal.class).single();
    }
}
