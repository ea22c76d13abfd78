package org.tandemcrm.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ConfirmationPaperTests {

    private static final String LINK = "https://tandem.example.com/f/prices/confirmation/a_b-c";

    private static final ConfirmationPaper PAPER =
            new ConfirmationPaper(
                    "Krähe & Söhne <GmbH>",
                    "Kai 1, 20457 Hamburg",
                    "Price \"list\" 100%",
                    "Send me the news.\n<script>alert(1)</script>",
                    LINK);

    @Test
    void theLooksSayWhatTheTextSays() {
        Document page = Jsoup.parse(PAPER.html());

        String seen = page.body().text();
        PAPER.text()
                .lines()
                .map(line -> line.replace('"', ' ').strip())
                .filter(line -> !line.isEmpty() && !line.equals("--"))
                .filter(line -> !line.startsWith("If it was you") && !line.startsWith("Somebody"))
                .forEach(line -> assertThat(seen).contains(line));
        assertThat(seen).contains("Price \"list\" 100%", "Somebody, probably you");
        assertThat(page.select("a").eachAttr("href")).containsOnly(LINK).hasSize(2);
        assertThat(page.title()).isEqualTo(PAPER.subject());
    }

    @Test
    void nothingThatSomebodyTypedIsMarkup() {
        assertThat(Jsoup.parse(PAPER.html()).select("script, gmbh")).isEmpty();
        assertThat(PAPER.html()).doesNotContain("<script");
    }
}
