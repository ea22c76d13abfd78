package org.tandemcrm.dashboard.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.deal.Closure;
import org.tandemcrm.deal.DealDetails;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.deal.PastDeal;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.deal.Stage;
import org.tandemcrm.deal.web.Api;
import org.tandemcrm.deal.web.Pages;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.NewLead;
import org.tandemcrm.shared.Money;
import org.tandemcrm.shared.Period;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;
import tools.jackson.databind.JsonNode;

@PageTest
@CleanDatabase
class ForecastBookTests {

    private static final Instant NOON = Instant.parse("2026-05-11T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 11);

    @Autowired ForecastBook book;
    @Autowired Reckoning reckoning;
    @Autowired Pipeline pipeline;
    @Autowired LeadDesk leads;
    @Autowired DealMother mother;
    @Autowired UserMother users;
    @Autowired Firm firm;
    @Autowired TestClock clock;
    @Autowired Pages pages;
    @Autowired Api api;

    private UserId owner;

    @BeforeEach
    void noon() {
        clock.setTo(NOON);
        owner = users.owner();
    }

    @AfterEach
    void runOn() {
        clock.release();
    }

    @Test
    void withoutHistoryOnlyTheSimpleFiguresStand() {
        bring(
                List.of(
                        past(TODAY.minusDays(60), sold("300.00", TODAY.minusDays(20)), null),
                        past(TODAY.minusDays(50), sold("100.00", TODAY.minusDays(1)), null),
                        past(TODAY.minusDays(50), sold("50.00", TODAY), null),
                        past(TODAY.minusDays(9), null, TODAY.plusDays(3)),
                        past(TODAY.minusDays(9), null, TODAY.minusDays(3)),
                        past(TODAY.minusDays(9), null, LocalDate.of(2026, 6, 30)),
                        past(TODAY.minusDays(9), null, null)));

        reckoning.keepToday();

        PeriodForecast month = latest(Horizon.THIS_MONTH);
        assertThat(month.course()).isNull();
        assertThat(month.period())
                .isEqualTo(new Period(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31)));
        assertThat(month.booked()).isEqualTo(eur("150.00"));
        assertThat(month.weighted()).isEqualTo(eur("1150.00"));
        assertThat(month.open()).isEqualTo(eur("1000.00"));
        assertThat(month.runRate()).isEqualTo(eur("300.00"));
        assertThat(latest(Horizon.NEXT_MONTH).weighted()).isEqualTo(eur("500.00"));
        assertThat(latest(Horizon.NEXT_MONTH).runRate()).isEqualTo(eur("300.00"));
        assertThat(latest(Horizon.THIS_QUARTER).booked()).isEqualTo(eur("450.00"));
        assertThat(latest(Horizon.THIS_QUARTER).weighted()).isEqualTo(eur("1950.00"));
        assertThat(latest(Horizon.NEXT_QUARTER).weighted()).isEqualTo(eur("0.00"));
        assertThat(book.pastErrors()).allSatisfy(error -> assertThat(error.periods()).isZero());
    }

    @Test
    void aYearOfSalesForetellsTheNextMonths() {
        bring(aYearAndAHalf());

        reckoning.keepToday();
        reckoning.keepToday();

        assertThat(book.latest())
                .extracting(PeriodForecast::horizon)
                .containsExactly(Horizon.values());
        for (PeriodForecast forecast : book.latest()) {
            var course = forecast.course();
            assertThat(course).isNotNull();
            assertThat(course.low()).isGreaterThanOrEqualTo(forecast.booked());
            assertThat(course.low()).isLessThan(course.middle());
            assertThat(course.middle()).isLessThan(course.high());
        }
        var next = latest(Horizon.NEXT_MONTH).course();
        assertThat(next.openWins() + next.newWins()).isBetween(2.0, 6.0);
        assertThat(next.middle()).isBetween(eur("1500.00"), eur("6500.00"));
    }

    @Test
    void aSaleOfTodayIsSoldAtOnceAndForetoldNoMore() {
        bring(aYearAndAHalf());
        reckoning.keepToday();
        Money usual = latest(Horizon.THIS_MONTH).course().high();
        DealId big = bring(List.of(past(TODAY.minusDays(20), null, TODAY))).get(0);
        users.as(owner, () -> pipeline.close(big, sold("500000.00", TODAY)));

        PeriodForecast shown = latest(Horizon.THIS_MONTH);
        assertThat(shown.booked()).isEqualTo(eur("500000.00"));
        assertThat(shown.course().low()).isEqualTo(shown.booked());
        assertThat(book.current()).contains(shown).hasSize(2);

        reckoning.keepCurrent();
        PeriodForecast anew = latest(Horizon.THIS_MONTH);
        assertThat(anew.course().low()).isGreaterThanOrEqualTo(anew.booked());
        assertThat(anew.course().middle()).isGreaterThan(anew.booked());
        assertThat(anew.course().high()).isLessThan(anew.booked().plus(usual).plus(eur("1000.00")));
    }

    @Test
    void itIsReckonedAnewOnlyWhereSomethingChanged() {
        reckoning.keepCurrent();
        Instant first = latest(Horizon.THIS_MONTH).reckonedAt();
        clock.forward(Duration.ofMinutes(10));
        reckoning.keepCurrent();
        assertThat(latest(Horizon.THIS_MONTH).reckonedAt()).isEqualTo(first);

        bring(List.of(past(TODAY.minusDays(9), null, TODAY.plusDays(3))));
        reckoning.keepCurrent();
        Instant second = latest(Horizon.THIS_MONTH).reckonedAt();
        assertThat(second).isEqualTo(NOON.plus(Duration.ofMinutes(10)));

        clock.forward(Duration.ofHours(4));
        reckoning.keepCurrent();
        assertThat(latest(Horizon.THIS_MONTH).reckonedAt()).isAfter(second);
    }

    @Test
    void everyNumberOfThePageOpensTheDealsThatItIsMadeOf() {
        bring(
                List.of(
                        past(TODAY.minusDays(60), sold("300.00", TODAY.minusDays(20)), null),
                        past(TODAY.minusDays(50), sold("50.00", TODAY), null),
                        past(TODAY.minusDays(9), null, TODAY.minusDays(3)),
                        past(TODAY.minusDays(9), null, LocalDate.of(2026, 6, 3))));
        reckoning.keepToday();
        Document page = pages.read(owner, "/forecast");

        assertThat(page.select("tbody tr").get(0).select("[data-label=Sold] a").text())
                .isEqualTo("€50");
        assertThat(deals(page, 0, "Sold")).isEqualTo(1);
        assertThat(deals(page, 0, "By stages")).as("a sale and an open deal").isEqualTo(2);
        assertThat(deals(page, 0, "Period before")).isEqualTo(1);
        assertThat(page.select("tbody tr").get(1).select("[data-label=Sold] a")).isEmpty();
        assertThat(deals(page, 1, "By stages")).isEqualTo(1);
        assertThat(deals(page, 2, "By stages")).isEqualTo(4);
        for (int row = 0; row < page.select("tbody tr").size(); row++) {
            Element stages =
                    page.select("tbody tr").get(row).select("[data-label=By stages]").get(0);
            for (Element link : stages.select("a")) {
                Document list = pages.read(owner, link.attr("href"));
                assertThat(list.select("#total").isEmpty() ? "€0.00" : list.select("#total").text())
                        .isEqualTo(link.select(".money").attr("title"));
            }
        }
    }

    @Test
    void theDealsBehindTheStagesAreAFileToo() {
        bring(List.of(past(TODAY.minusDays(9), null, TODAY.minusDays(3))));
        String days = "from=%s&to=%s".formatted(TODAY.withDayOfMonth(1), TODAY);
        Document list = pages.read(owner, "/forecast/deals?" + days);
        assertThat(list.select("td[data-label=Chance]").text()).isEqualTo("50 %");
        String file = list.select(".pager a[download]").attr("href");
        assertThat(file).contains("forecast/deals.csv", days);
        assertThat(Pages.text(pages.get(owner, file)))
                .contains("Amount,Chance in percent,Counts", ",50,");
        assertThat(pages.get(users.salesperson(), "/forecast/deals?" + days))
                .hasStatus4xxClientError();
    }

    private int deals(Document page, int row, String column) {
        String list =
                page.select("tbody tr")
                        .get(row)
                        .select("[data-label=" + column + "] a")
                        .attr("href");
        return pages.read(owner, list).select("main tbody tr").size();
    }

    @Test
    void whatWasForetoldAtTheBeginningIsComparedWithWhatCame() {
        bring(aYearAndAHalf());
        clock.setTo(Instant.parse("2026-05-02T06:00:00Z"));
        reckoning.keepToday();
        PeriodForecast atFirst = latest(Horizon.THIS_MONTH);
        clock.setTo(Instant.parse("2026-05-20T06:00:00Z"));
        reckoning.keepToday();
        clock.setTo(Instant.parse("2026-06-01T06:00:00Z"));
        Money sold = eur("4000.00");
        bring(
                List.of(
                        past(LocalDate.of(2026, 5, 3), sold("2000.00", TODAY), null),
                        past(LocalDate.of(2026, 5, 3), sold("2000.00", TODAY), null)));
        double all = sold.plus(atFirst.booked()).amount().doubleValue();

        PastError error = book.pastErrors().get(0);

        assertThat(error.periods()).isEqualTo(1);
        assertThat(error.inside()).isNull();
        assertThat(error.runRate())
                .isEqualTo(Math.abs(atFirst.runRate().amount().doubleValue() - all) / all);
        assertThat(error.middle()).isEqualTo(Math.abs(middle(atFirst) - all) / all);
        assertThat(book.pastErrors().get(1).periods()).isZero();
        assertThat(error.outcomes()).hasSize(1);
        Elements row =
                pages.read(owner, "/forecast")
                        .select("[aria-label='Months that were foretold'] tbody tr");
        assertThat(row.select("[data-label=Came]").text()).isEqualTo("€4,000");
        assertThat(row.select("[data-label=Middle]").text())
                .isEqualTo("€%,.0f".formatted(Math.floor(middle(atFirst))));
        String came = row.select("[data-label=Came] a").attr("href");
        assertThat(pages.read(owner, came).select("main tbody tr")).hasSize(2);
        var past = api.read(owner, "/forecast").at("/pastErrors/0/outcomes/0");
        assertThat(past.at("/sold/amount").asString()).isEqualTo("4000.00");
        assertThat(past.at("/foretold/from").asString()).isEqualTo("2026-05-01");
    }

    @Test
    void thePageSaysWhatIsMissingAndThenWhatComes() {
        assertThat(pages.read(owner, "/forecast").text())
                .contains("Nothing has been foretold yet", "Foretell now");
        reckoning.keepToday();
        assertThat(pages.read(owner, "/forecast").text())
                .contains("too little history", "not known", "This quarter");

        bring(aYearAndAHalf());
        reckoning.keepToday();
        Document page = pages.read(owner, "/forecast");
        assertThat(page.text()).doesNotContain("too little history", "not known");
        assertThat(page.select("tbody tr")).hasSize(4);
        assertThat(page.select("tbody tr").get(0).text()).contains("This month", "new ones");
        for (var link : page.select("main td a[href]")) {
            assertThat(pages.get(owner, link.attr("href"))).hasStatusOk();
        }
        assertThat(pages.get(users.salesperson(), "/forecast")).hasStatus(403);

        var first = api.read(owner, "/forecast").get("items").get(0);
        Money middle = latest(Horizon.THIS_MONTH).course().middle();
        assertThat(first.get("horizon").asString()).isEqualTo("THIS_MONTH");
        assertThat(first.get("middle").get("amount").asString())
                .isEqualTo(middle.amount().toPlainString());
        assertThat(pages.read(owner, "/dashboard").select("a[href=/forecast]").eachText())
                .containsExactly(
                        page.select("tbody tr").get(0).select("strong").text(),
                        page.select("tbody tr").get(2).select("strong").text());
    }

    @Test
    void noFigureLiesBelowWhatHasBeenSoldSince() {
        bring(aYearAndAHalf());
        reckoning.keepToday();
        Money before = latest(Horizon.THIS_MONTH).course().high();

        bring(List.of(past(TODAY.minusDays(9), sold("90000.00", TODAY), null)));

        PeriodForecast month = latest(Horizon.THIS_MONTH);
        assertThat(before).isLessThan(eur("90000.00"));
        assertThat(month.booked()).isGreaterThanOrEqualTo(eur("90000.00"));
        assertThat(month.weighted()).isGreaterThanOrEqualTo(month.booked());
        assertThat(List.of(month.course().low(), month.course().middle(), month.course().high()))
                .containsOnly(month.booked());
        assertThat(latest(Horizon.NEXT_MONTH).booked()).isEqualTo(eur("0.00"));
    }

    @Test
    void theDashboardSaysWhyNothingIsForetold() {
        assertThat(shownFor("forecast").get("unknown").asString()).contains("Nothing");
        bring(List.of(past(TODAY.minusDays(60), sold("300.00", TODAY.minusDays(20)), null)));
        reckoning.keepToday();
        assertThat(shownFor("forecast").get("unknown").asString()).startsWith("Too few deals");
        assertThat(shownFor("forecast").get("before").get("amount").asString()).isEqualTo("300.00");
        assertThat(shownFor("quarterForecast").get("unknown").asString()).startsWith("Too few");
    }

    private JsonNode shownFor(String key) {
        for (JsonNode figure : api.read(owner, "/dashboard").get("figures")) {
            if (figure.get("key").asString().equals(key)) {
                return figure;
            }
        }
        throw new AssertionError("no figure " + key);
    }

    /**
     * One a week; two of three are sold forty days later, each for other cents, the others are lost
     * after thirty.
     */
    private List<PastDeal> aYearAndAHalf() {
        List<PastDeal> deals = new ArrayList<>();
        for (int week = 0; week < 78; week++) {
            LocalDate from = TODAY.minusWeeks(78 - week);
            LocalDate end = from.plusDays(week % 3 == 0 ? 30 : 40);
            boolean over = end.isBefore(LocalDate.of(2026, 5, 1));
            Closure closure =
                    week % 3 == 0
                            ? new Closure.Lost("TIMING", null, end, null)
                            : sold("1000.%02d".formatted(week), end);
            deals.add(past(from, over ? closure : null, null));
        }
        return deals;
    }

    private PastDeal past(LocalDate from, @Nullable Closure closure, @Nullable LocalDate expected) {
        Instant at = from.atTime(9, 0).atZone(firm.zone()).toInstant();
        ContactId contact = mother.contact("Ida", "Berg");
        var lead =
                users.as(owner, () -> leads.open(new NewLead(contact, null, null, null, null, at)));
        DealDetails details =
                new DealDetails("Trucks", new BigDecimal("1000.00"), null, expected, null);
        return new PastDeal(lead, at, Stage.PROPOSAL, details, closure);
    }

    private List<DealId> bring(List<PastDeal> deals) {
        return users.as(owner, () -> pipeline.bring(deals));
    }

    private static Closure sold(String amount, LocalDate on) {
        return new Closure.Won(new BigDecimal(amount), null, on);
    }

    private PeriodForecast latest(Horizon horizon) {
        return book.latest().stream()
                .filter(forecast -> forecast.horizon() == horizon)
                .findFirst()
                .orElseThrow();
    }

    private static double middle(PeriodForecast forecast) {
        return forecast.course().middle().amount().doubleValue();
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
