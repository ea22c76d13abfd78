package org.tandemcrm.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.attribution.AttributionBook;
import org.tandemcrm.attribution.CreditTable;
import org.tandemcrm.attribution.SalesBook;
import org.tandemcrm.attribution.SalesCut;
import org.tandemcrm.attribution.Sold;
import org.tandemcrm.dashboard.cycle.Cohort;
import org.tandemcrm.dashboard.cycle.CycleBook;
import org.tandemcrm.dashboard.cycle.Mark;
import org.tandemcrm.dashboard.sales.GrowthBook;
import org.tandemcrm.dashboard.sales.GrowthLine;
import org.tandemcrm.deal.Business;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.FirmMother;
import org.tandemcrm.firm.FirmSettings;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.UserMother;
import org.tandemcrm.user.Viewer;

/** Every figure of growth and of the cycle against what was worked out by hand. */
@ModuleTest
@CleanDatabase
class TwentyFourMonthsTests {

    private static final Period BOTH_YEARS =
            new Period(LocalDate.of(2023, 4, 1), TwentyFourMonths.LAST);

    @Autowired TwentyFourMonths story;
    @Autowired GrowthBook growth;
    @Autowired CycleBook cycle;
    @Autowired SalesBook sales;
    @Autowired AttributionBook attribution;
    @Autowired FocusDesk desk;
    @Autowired Firm firm;
    @Autowired UserMother users;
    @Autowired CurrentUser me;
    @Autowired TestClock clock;

    private Viewer owner;

    @BeforeEach
    void enter() {
        clock.setTo(
                TwentyFourMonths.LAST
                        .atTime(LocalTime.NOON)
                        .atZone(TwentyFourMonths.ZONE)
                        .toInstant());
        owner =
                users.as(
                        users.owner(),
                        () -> {
                            firm.change(fromApril(), false);
                            return me.get();
                        });
        story.enter();
    }

    @AfterEach
    void runOn() {
        clock.release();
    }

    @Test
    void eachMonthOfGrowthIsAsWorkedOutByHand() {
        List<String> found = new ArrayList<>();
        for (GrowthLine line : growth.of(focus(BOTH_YEARS)).months()) {
            found.add(
                    String.join(
                            ";",
                            String.valueOf(line.month()),
                            String.valueOf(line.sold().sales()),
                            plain(line.sold().amount()),
                            plain(line.sold().margin()),
                            plain(line.kinds().get(Business.NEW).amount()),
                            plain(line.kinds().get(Business.REPEAT).amount()),
                            plain(line.kinds().get(Business.REFERRED).amount()),
                            plain(line.spent()),
                            plain(line.profit())));
        }
        assertThat(found).isEqualTo(lines("twenty-four-months-growth"));
    }

    @Test
    void eachMonthStandsBesideTheSameOfTheFiscalYearBefore() {
        Period year = new Period(LocalDate.of(2024, 4, 1), TwentyFourMonths.LAST);
        GrowthLine all = growth.of(focus(year)).all();
        assertThat(plain(all.sold().amount())).isEqualTo("18100");
        assertThat(plain(all.before().amount())).isEqualTo("16700");
        assertThat(plain(all.profitBefore())).isEqualTo("6100");
        assertThat(all.target()).isEqualTo(firm.money(new BigDecimal("12000.00")));
        assertThat(all.change().share()).isCloseTo(1400 / 16700.0, within(1e-9));
        GrowthLine february = growth.of(focus(year)).months().get(10);
        assertThat(plain(february.before().amount())).isEqualTo("6500");
        assertThat(february.change().isTooFew()).isTrue();
    }

    @Test
    void eachCohortIsAsWorkedOutByHand() {
        Map<Mark, List<Cohort>> cohorts = new TreeMap<>();
        for (Mark mark : Mark.values()) {
            cohorts.put(
                    mark,
                    users.as(
                            users.owner(),
                            () -> cycle.of(focus(BOTH_YEARS), mark, owner).cohorts()));
        }
        List<String> found = new ArrayList<>();
        for (int month = 0; month < cohorts.get(Mark.WON).size(); month++) {
            Cohort won = cohorts.get(Mark.WON).get(month);
            List<String> cells = new ArrayList<>();
            cells.add(String.valueOf(won.month()));
            cells.add(String.valueOf(won.leads()));
            for (Mark mark : Mark.values()) {
                cells.add(String.valueOf(cohorts.get(mark).get(month).reached()));
            }
            cells.add(cell(won, 30));
            cells.add(cell(won, 90));
            cells.add(cell(won, 365));
            found.add(String.join(";", cells));
        }
        assertThat(found).isEqualTo(lines("twenty-four-months-cohorts"));
    }

    @Test
    void whatWasHandedBackIsFollowedToItsEnd() {
        List<String> found =
                users.as(
                        users.owner(),
                        () ->
                                cycle.of(focus(BOTH_YEARS), Mark.WON, owner).returns().stream()
                                        .map(
                                                each ->
                                                        "%s;%d;%d;%d"
                                                                .formatted(
                                                                        each.reason(),
                                                                        each.returned().whole(),
                                                                        each.returned().part(),
                                                                        each.won().part()))
                                        .toList());
        assertThat(found).containsExactlyInAnyOrderElementsOf(lines("twenty-four-months-returns"));
    }

    @Test
    void otherPagesShowTheSameSums() {
        SalesCut both = SalesCut.of(BOTH_YEARS);
        Sold sold = sales.sold(both);
        CreditTable table =
                users.as(
                        users.owner(),
                        () -> attribution.byCampaign(attribution.usualModel(), both, owner));
        assertThat(plain(sold.amount())).isEqualTo("34800");
        assertThat(table.total()).isEqualTo(sold.amount());
        assertThat(table.sales()).isEqualTo((int) sold.sales());
        assertThat(table.spend()).isEqualTo(sales.spent(BOTH_YEARS));
        assertThat(table.profit()).isEqualTo(sold.margin().minus(sales.spent(BOTH_YEARS)));
    }

    @Test
    void theProductsAndTheRestMakeTheWhole() {
        assertThat(sales.byProduct(SalesCut.of(BOTH_YEARS)))
                .extracting(part -> plain(part.sold().amount()))
                .containsExactly("8300", "26500");
    }

    private Focus focus(Period period) {
        return desk.focus(new Asked(period.from(), period.to(), null, null, null), owner);
    }

    private static String cell(Cohort cohort, int days) {
        Cohort.Cell cell =
                cohort.cells().stream()
                        .filter(each -> each.days() == days)
                        .findFirst()
                        .orElseThrow();
        return cell.share() != null
                ? String.valueOf(cell.share().part())
                : cell.isYoung() ? "young" : "ahead";
    }

    private static List<String> lines(String file) {
        return TwentyFourMonths.rows(file).stream()
                .map(row -> String.join(";", row.values()))
                .toList();
    }

    private static String plain(Money money) {
        return money.amount().stripTrailingZeros().toPlainString();
    }

    private FirmSettings fromApril() {
        FirmSettings now = FirmMother.hafen(firm.settings().version());
        return new FirmSettings(
                now.name(),
                now.address(),
                Currency.getInstance("EUR"),
                TwentyFourMonths.ZONE,
                now.hours(),
                now.daysOff(),
                4,
                new BigDecimal("12000.00"),
                now.salesHoursPerWeek(),
                new BigDecimal("40.00"),
                now.regime(),
                now.policies(),
                now.scale(),
                now.points(),
                now.version());
    }
}
