package org.tandemcrm.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.deal.web.Api;
import org.tandemcrm.deal.web.Pages;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

/** Days that a page of figures cannot show are named at their fields, and the page stays. */
@PageTest
@CleanDatabase
class DaysOfAPageTests {

    @Autowired Pages pages;
    @Autowired Api api;
    @Autowired UserMother users;
    @Autowired DealMother mother;
    @Autowired Firm firm;

    private UserId owner;
    private UserId sam;

    static Stream<String> pages() {
        return Stream.of(
                "/dashboard",
                "/reports/growth",
                "/reports/team",
                "/reports/cycle",
                "/reports/balance",
                "/reports/speed",
                "/reports/pipeline",
                "/reports/buyers",
                "/attribution",
                "/attribution/models",
                "/attribution/sales",
                "/attribution/markov");
    }

    @BeforeEach
    void aSale() {
        owner = users.owner();
        sam = users.salesperson();
        mother.win(mother.open("Kim", "Ito"), "1000.00", firm.today());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void anEndBeforeTheBeginningStandsAtItsFieldOnThePageItself(String path) {
        Document usual = pages.read(owner, path);
        Document page = refused(owner, path + "?from=2026-03-31&to=2026-03-01");

        Element to = field(page, "to");
        assertThat(to.val()).isEqualTo("2026-03-01");
        assertThat(to.attr("type")).isEqualTo("date");
        assertThat(note(page, to)).isEqualTo("To: The period ends before it begins.");
        Element from = field(page, "from");
        assertThat(from.val()).isEqualTo("2026-03-31");
        assertThat(from.hasAttr("aria-invalid") || from.hasAttr("aria-describedby")).isFalse();

        assertThat(page.select("h1").text()).isEqualTo(usual.select("h1").text());
        assertThat(page.select("[role=alert]")).hasSize(1);
        assertThat(page.select("[role=alert] time").first().text())
                .as("it says whose days the figures are of")
                .isEqualTo(usual.select("main .print-only time").first().text());
        assertThat(page.select("[role=alert] b").text()).isNotEmpty();
        assertThat(page.select("main .chips [aria-current]").text())
                .isEqualTo(usual.select("main .chips [aria-current]").text());
        assertThat(usual.select("[role=alert], .field-error")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void daysThatAreNoneAreKeptAsTheyWereTyped(String path) {
        Document page = refused(owner, path + "?from=31.3.2026&to=<b>soon");
        for (String name : new String[] {"from", "to"}) {
            Element field = field(page, name);
            assertThat(field.attr("type"))
                    .as("a field for days would show nothing")
                    .isEqualTo("text");
            assertThat(note(page, field))
                    .endsWith(": Write a day as year-month-day, such as 2026-11-21.");
        }
        assertThat(field(page, "from").val()).isEqualTo("31.3.2026");
        assertThat(field(page, "to").val()).isEqualTo("<b>soon");
    }

    @Test
    void theRestOfTheAddressStaysAsItWas() {
        Document page =
                refused(
                        owner,
                        "/dashboard?from=1800-01-01&to=2026-03-01&compare=NONE&person=" + sam);
        assertThat(note(page, field(page, "from")))
                .isEqualTo("From: Choose a day between 1900 and 2200.");
        assertThat(page.select("details.focus-more").hasAttr("open"))
                .as("the form is not folded away")
                .isTrue();
        assertThat(page.select("[name=person][checked]").eachAttr("value"))
                .containsExactly(sam.text());
        assertThat(page.select("[name=compare] [selected]").val()).isEqualTo("NONE");
        assertThat(page.select("ul[aria-label=Days] a").eachAttr("href"))
                .allMatch(href -> href.contains("compare=NONE") && href.contains(sam.text()));
        Document speed =
                refused(owner, "/reports/speed?since=HANDOFF&from=2026-03-31&to=2026-03-01");
        assertThat(speed.select(".period-days [name=since]").val()).isEqualTo("HANDOFF");
    }

    @Test
    void whatIsWrongBesideTheDaysIsStillRefused() {
        for (String address :
                new String[] {
                    "/dashboard?compare=SOON",
                    "/dashboard?from=2026-03-31&to=2026-03-01&person="
                            + "01234567-89ab-7def-8123-456789abcdef",
                    "/dashboard?from=soon&compare=SOON"
                }) {
            Document page = Pages.document(pages.get(owner, address));
            assertThat(page.select(".trouble")).as(address).hasSize(1);
        }
    }

    @Test
    void filesAndTheApiGetNoPage() {
        for (String file :
                new String[] {"/reports/speed.csv", "/reports/pipeline.csv", "/attribution.csv"}) {
            MvcTestResult result = pages.get(owner, file + "?from=2026-03-31&to=2026-03-01");
            assertThat(result).as(file).hasStatus(422);
            assertThat(Pages.document(result).select(".trouble")).hasSize(1);
        }
        MvcTestResult answer = api.get(owner, "/dashboard?from=2026-03-31&to=2026-03-01");
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("to");
    }

    private Document refused(UserId reader, String address) {
        MvcTestResult result = pages.get(reader, address);
        assertThat(result).as(address).hasStatus(422);
        return Pages.document(result);
    }

    private static Element field(Document page, String name) {
        return page.select("main form.filters [name=" + name + "]").first();
    }

    private static String note(Document page, Element field) {
        assertThat(field.attr("aria-invalid")).isEqualTo("true");
        return page.getElementById(field.attr("aria-describedby")).text();
    }
}
