package org.tandemcrm.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;

/** Every figure of growth and of the cycle against what was worked out by hand. */
class TwentyFourMonthsTests extends TwentyFourMonthsWorld {

    private static final Period BOTH_YEARS =
            new Period(LocalDate.of(2023, 4, 1), TwentyFourMonths.LAST);

    @Autowired GrowthBook growth;
    @Autowired CycleBook cycle;
    @Autowired SalesBook sales;
    @Autowired AttributionBook attribution;
    @Autowired FocusDesk desk;
    @Autowired Firm firm;

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
        assertThat(plain(all.sold().amount())).isEqualTo("28000");
        assertThat(plain(all.before().amount())).isEqualTo("16700");
        assertThat(plain(all.profitBefore())).isEqualTo("6100");
        assertThat(all.target()).isEqualTo(firm.money(new BigDecimal("60000.00")));
        assertThat(all.change().share()).isCloseTo(11300 / 16700.0, within(1e-9));
        GrowthLine february = growth.of(focus(year)).months().get(10);
        assertThat(plain(february.before().amount())).isEqualTo("6500");
        assertThat(february.change().isTooFew()).isTrue();
    }

    @Test
    void eachCohortIsAsWorkedOutByHand() {
        Map<Mark, List<Cohort>> cohorts = new TreeMap<>();
        for (Mark mark : Mark.values()) {
            cohorts.put(
                    mark, users.as(owner, () -> cycle.of(focus(BOTH_YEARS), mark, boss).cohorts()));
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
                        owner,
                        () ->
                                cycle.of(focus(BOTH_YEARS), Mark.WON, boss).returns().stream()
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
                users.as(owner, () -> attribution.byCampaign(attribution.usualModel(), both, boss));
        assertThat(plain(sold.amount())).isEqualTo("44700");
        assertThat(table.total()).isEqualTo(sold.amount());
        assertThat(table.sales()).isEqualTo((int) sold.sales());
        assertThat(table.spend()).isEqualTo(sales.spent(BOTH_YEARS));
        assertThat(table.profit()).isEqualTo(sold.margin().minus(sales.spent(BOTH_YEARS)));
    }

    @Test
    void theProductsAndTheRestMakeTheWhole() {
        assertThat(sales.byProduct(SalesCut.of(BOTH_YEARS)))
                .extracting(part -> plain(part.sold().amount()))
                .containsExactly("8300", "36400");
    }

    private Focus focus(Period period) {
        return desk.focus(new Asked(period.from(), period.to(), null, null, null), boss);
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
        return Sheet.rows(file).stream().map(row -> String.join(";", row.values())).toList();
    }

    private static String plain(Money money) {
        return money.amount().stripTrailingZeros().toPlainString();
    }
}
