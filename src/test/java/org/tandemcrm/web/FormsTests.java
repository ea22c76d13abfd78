package org.tandemcrm.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.house.KitTest;

/** A form that cannot be taken comes again with all that was typed. */
@KitTest
class FormsTests {

    private final MockMvcTester pages;

    FormsTests(@Autowired MockMvcTester pages) {
        this.pages = pages;
    }

    @Test
    void aGoodFormIsTakenAndTheNextPageSaysSo() {
        MvcTestResult result = post("name", "Bo", "email", "bo@x.example");
        assertThat(result).hasStatus(302).hasRedirectedUrl("/lookbook");
        Map<String, Object> flash = result.getMvcResult().getFlashMap();
        assertThat(flash)
                .containsEntry("noticeText", "Saved Bo.")
                .allSatisfy((name, value) -> assertThat(value).isInstanceOf(String.class));
    }

    @Test
    void textThatCannotBeReadStaysAndEveryOtherErrorIsReportedToo() {
        Document page =
                again(
                        "name", "a name that is far longer than allowed",
                        "birthday", "next summer",
                        "budget", "12,50 €",
                        "channel", "VISIT",
                        "roles", "EMAIL",
                        "active", "true",
                        "addresses[0].value", "nowhere",
                        "addresses[0].since", "long ago");
        assertThat(typed(page, "name")).isEqualTo("a name that is far longer than allowed");
        assertThat(typed(page, "birthday")).isEqualTo("next summer");
        assertThat(typed(page, "budget")).isEqualTo("12,50 €");
        assertThat(typed(page, "addresses[0].value")).isEqualTo("nowhere");
        assertThat(typed(page, "addresses[0].since")).isEqualTo("long ago");
        assertThat(page.select("select[name=channel] option[selected]").val()).isEqualTo("VISIT");
        assertThat(page.select("input[type=checkbox][name=roles][checked]").eachAttr("value"))
                .containsExactly("EMAIL");
        assertThat(page.select("input[type=checkbox][name=active]").hasAttr("checked")).isTrue();

        assertThat(error(page, "name")).isEqualTo("Between 0 and 20 characters, please.");
        assertThat(error(page, "birthday")).startsWith("Write a day");
        assertThat(error(page, "budget")).startsWith("Write a number");
        assertThat(error(page, "addresses[0].value")).isEqualTo("This is no email address.");
        assertThat(error(page, "addresses[0].since")).startsWith("Write a day");
        assertThat(page.select(".alert-error").text())
                .isEqualTo("Not saved yet: please look at the marked fields.");
    }

    @Test
    void ruleBreakersAloneStayTooAndErrorsAreTiedToTheirFields() {
        Document page = again("name", "", "birthday", "1980-04-02", "note", "x");
        assertThat(typed(page, "birthday")).isEqualTo("1980-04-02");
        Element name = page.expectFirst("[name=name]");
        assertThat(name.attr("aria-invalid")).isEqualTo("true");
        assertThat(page.expectFirst("#" + name.attr("aria-describedby")).text())
                .isEqualTo("Please fill this in.");
        assertThat(page.expectFirst("[name=birthday]").hasAttr("aria-invalid")).isFalse();
    }

    @Test
    void aPasswordIsNeverSentBack() {
        Document page = again("name", "", "note", "x", "password", "correct horse");
        assertThat(page.html()).doesNotContain("correct horse");
    }

    @Test
    void aNewerVersionIsShownBesideWhatWasTyped() throws Exception {
        MvcTestResult result = post("name", "stale", "email", "bo@x.example", "note", "mine");
        assertThat(result).hasStatus(409);
        Document page = read(result);
        assertThat(typed(page, "name")).isEqualTo("stale");
        assertThat(page.select(".field:has([name=name]) .field-theirs").text())
                .isEqualTo("Now: Anna Berg-Holm");
        assertThat(page.select(".field:has([name=note]) .field-theirs").text())
                .isEqualTo("Now: (empty)");
        assertThat(page.select(".field:has([name=email]) .field-theirs")).isEmpty();
    }

    private Document again(String... pairs) {
        MvcTestResult result = post(pairs);
        assertThat(result).hasStatus(422);
        return read(result);
    }

    private MvcTestResult post(String... pairs) {
        var request = pages.post().uri("/lookbook/form").with(csrf()).param("_active", "on");
        for (int i = 0; i < pairs.length; i += 2) {
            request = request.param(pairs[i], pairs[i + 1]);
        }
        return request.exchange();
    }

    private static String typed(Document page, String field) {
        return page.expectFirst("[name=" + field + "]").val();
    }

    private static String error(Document page, String field) {
        return page.select(".field:has([name=" + field + "]) .field-error").text();
    }

    private static Document read(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
