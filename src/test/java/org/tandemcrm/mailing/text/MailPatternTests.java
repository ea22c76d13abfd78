package org.tandemcrm.mailing.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailPatternTests {

    private static final MailFoot FOOT =
            new MailFoot(
                    "Hafen & Co", "Quay 1, 20457 Hamburg, DE", "https://t.example/u/abc?x=1&y=2");
    private static final Map<MergeField, String> ANNA =
            Map.of(MergeField.FIRST_NAME, "Anna", MergeField.COMPANY, "");

    @Test
    void fieldsAreFilledAndAFallbackStandsInWhereNothingIsKnown() {
        var written =
                write(
                        new MailText(
                                "Hello {{first name}}",
                                "News for {{ Company | your company }}",
                                "Dear {{first name|reader}} of {{company|your company}}{{city}}"),
                        ANNA);
        assertThat(written.subject()).isEqualTo("Hello Anna");
        assertThat(written.text()).startsWith("Dear Anna of your company\n");
        assertThat(Jsoup.parse(written.html()).text()).contains("News for your company");
    }

    @Test
    void whatIsFilledInIsNeverReadAsFormattingOrAsAPage() {
        var odd = "<script>alert(1)</script> **[x](https://eve.example)** {{company}} $1 \\";
        var written = write(text("Hello {{first name}}"), Map.of(MergeField.FIRST_NAME, odd));
        var page = Jsoup.parse(written.html());
        assertThat(page.select("script, strong")).isEmpty();
        assertThat(page.select("a")).hasSize(1);
        assertThat(page.select("p").first().text()).isEqualTo("Hello " + odd);
        assertThat(written.text()).startsWith("Hello " + odd);
    }

    @Test
    void aPageTypedIntoTheTextIsShownAsTyped() {
        var page = Jsoup.parse(write(text("<img src=x onerror=go()> <b>bold</b>"), ANNA).html());
        assertThat(page.select("img, b")).isEmpty();
        assertThat(page.text()).contains("<img src=x onerror=go()>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{nick name}}",
                "{{first name",
                "first name}}",
                "{{T(java.lang.Runtime)}}",
                "{{}}",
                "[here](javascript:alert(1))",
                "[here](/relative)",
                "[here](data:text/html,x)",
                "[{{first name}}](https://example.com/{{company}})",
                "![](https://example.com/a.png)",
                "![Stand](http://example.com/a.png)"
            })
    void whatCannotGoOutIsSaidAtTheText(String body) {
        assertThat(text(body).flaws()).isNotEmpty().allMatch(flaw -> flaw.field().equals("body"));
    }

    @Test
    void anUnknownFieldIsSaidWhereItStands() {
        var flaws = new MailText("Hi {{nick}}", "{{x}}", "Hello").flaws();
        assertThat(flaws).extracting("field").containsExactly("subject", "preview");
        assertThat(flaws.get(0).message()).contains("“nick”").contains("first name");
        assertThat(new MailText("a\r\nBcc: x", "", "b").flaws())
                .extracting("field")
                .containsExactly("subject");
    }

    @Test
    void everyLinkIsTheReadersOwnAndOneAloneIsAButton() {
        var pattern =
                MailPattern.of(
                        text(
                                "See [prices](https://example.com/p?a=1&b=2).\n\n[Book](https://example.com/p?a=1&b=2)\n\n[Write](mailto:a@example.com)"));
        assertThat(pattern.targets()).containsExactly("https://example.com/p?a=1&b=2");
        var written = pattern.write(ANNA, target -> "https://t.example/r/anna?a&b", FOOT);
        var page = Jsoup.parse(written.html());
        assertThat(page.select("a").eachAttr("href"))
                .containsExactly(
                        "https://t.example/r/anna?a&b",
                        "https://t.example/r/anna?a&b",
                        "mailto:a@example.com",
                        FOOT.optOut());
        assertThat(page.select("a.button").eachText()).containsExactly("Book", "Write");
        assertThat(written.text())
                .contains("prices\" (https://t.example/r/anna?a&b)")
                .contains("Book: https://t.example/r/anna?a&b\n");
    }

    @Test
    void addressAndOptOutStandUnderEveryLetter() {
        var written = write(text("# Head\n\n- one\n- two\n\n**bold**\nnext line"), ANNA);
        var page = Jsoup.parse(written.html());
        assertThat(page.select(".foot").text()).contains("Hafen & Co").contains("Quay 1");
        assertThat(page.select(".foot a").attr("href")).isEqualTo(FOOT.optOut());
        assertThat(written.text()).contains("Quay 1").contains(FOOT.optOut());
        assertThat(page.select("h1, li, strong, br")).isNotEmpty();
        assertThat(page.select("img, script, link, iframe")).as("no tracking pixel").isEmpty();
    }

    @Test
    void anImageHasItsWords() {
        var page = Jsoup.parse(write(text("![Our stand](https://example.com/s.png)"), ANNA).html());
        assertThat(page.select("img").attr("alt")).isEqualTo("Our stand");
        assertThat(page.select("img").attr("style")).contains("max-width:100%");
    }

    private static MailText text(String body) {
        return new MailText("Subject", "", body);
    }

    private static Written write(MailText text, Map<MergeField, String> reader) {
        return MailPattern.of(text).write(reader, target -> target, FOOT);
    }
}
