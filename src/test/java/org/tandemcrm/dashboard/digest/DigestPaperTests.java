package org.tandemcrm.dashboard.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.tandemcrm.dashboard.TodayItem;
import org.tandemcrm.dashboard.TodayLine;
import org.tandemcrm.dashboard.TodayPart;
import org.tandemcrm.shared.Period;

/** The letter as people read it, and when it is due. */
class DigestPaperTests {

    private static final String EVE = "Eve\r\nBcc: eve@x.test <script>1</script>";

    private final DigestPaper paper =
            new DigestPaper(
                    new Digest(
                            "Olga",
                            "Hafen & Sons",
                            new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 8)),
                            List.of(
                                    new Digest.Line(
                                            "Sold",
                                            "Amounts of the deals won.",
                                            "€1,000.00",
                                            "one deal",
                                            "/deals/list")),
                            List.of(
                                    new TodayPart(
                                            new TodayItem(
                                                    "late",
                                                    2,
                                                    "past the promised hour",
                                                    "Late.",
                                                    true,
                                                    "/leads?late=true"),
                                            List.of(TodayLine.on(EVE, "Sam", null, "/leads/1"))))),
                    "https://crm.test");

    @Test
    void bothFormsSayTheSameAndLeadIntoTandem() {
        Document html = Jsoup.parse(paper.html());

        assertThat(paper.text())
                .contains(
                        "Hello Olga,",
                        "from 2 Mar to 8 Mar 2026 at Hafen & Sons",
                        "Sold: €1,000.00 (one deal)\n  https://crm.test/deals/list",
                        "2 past the promised hour\n  - Eve Bcc: eve@x.test <script>1</script>: Sam",
                        "https://crm.test/digest");
        assertThat(html.select("a").eachAttr("href"))
                .contains(
                        "https://crm.test/deals/list",
                        "https://crm.test/leads?late=true",
                        "https://crm.test/digest");
        assertThat(html.text())
                .contains(
                        "Hello Olga,", "Hafen & Sons", "Sold", "€1,000.00", "one deal", "Eve Bcc:");
    }

    @Test
    void bothFormsSayWhatIsCounted() {
        assertThat(paper.text())
                .contains("- Sold: Amounts of the deals won.\n- Past the promised hour: Late.\n");
        Document html = Jsoup.parse(paper.html());
        assertThat(html.text()).contains("Sold: Amounts of the deals won.");
        assertThat(html.select("[title=Late.]").text()).contains("2 past the promised hour");
    }

    /** A telephone shows a letter without a viewport as wide as a desk's and tiny. */
    @Test
    void itFitsATelephoneAndKnowsTheDark() {
        Document html = Jsoup.parse(paper.html());

        assertThat(html.select("meta[name=viewport]").attr("content"))
                .contains("width=device-width");
        assertThat(html.select("meta[name=color-scheme]").attr("content")).contains("dark");
        assertThat(html.select("style").html()).contains("prefers-color-scheme:dark");
        assertThat(html.select("table")).isEmpty();
    }

    @Test
    void whatANameHoldsBecomesNoMarkup() {
        assertThat(Jsoup.parse(paper.html()).select("script")).isEmpty();
    }

    @Test
    void itIsDueFromMondayAtSixUntilTheEndOfTuesday() {
        LocalDate monday = LocalDate.of(2026, 3, 9);

        assertThat(due("2026-03-09T05:59:59+01:00")).isNull();
        assertThat(due("2026-03-09T06:00:00+01:00")).isEqualTo(monday);
        assertThat(due("2026-03-10T23:59:59+01:00")).isEqualTo(monday);
        assertThat(due("2026-03-11T00:00:00+01:00")).isNull();
        assertThat(due("2026-03-08T23:00:00+01:00")).isNull();
    }

    private static LocalDate due(String at) {
        return DigestRound.mondayOf(ZonedDateTime.parse(at));
    }
}
