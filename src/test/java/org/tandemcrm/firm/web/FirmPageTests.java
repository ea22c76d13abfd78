package org.tandemcrm.firm.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.firm.FirmMother;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

@PageTest
@CleanDatabase
class FirmPageTests {

    private static final String PAGE = "/settings/company";

    @Autowired MockMvcTester mvc;
    @Autowired UserMother users;
    @Autowired Firm firm;

    private UserId olga;

    @BeforeEach
    void signIn() {
        olga = users.owner();
    }

    @Test
    void everySettingHasADefaultThatMayBeSavedAsItIs() throws UnsupportedEncodingException {
        var page = page(PAGE + "?first=");
        assertThat(page.select("h1").text()).isEqualTo("Your company");
        assertThat(page.select("nav[aria-label=Settings]")).isEmpty();

        var saved = post(fields(page));

        assertThat(saved).hasStatus3xxRedirection().hasRedirectedUrl("/welcome");
        assertThat(firm.isSetUp()).isTrue();
        assertThat(firm.settings().hours().shifts()).hasSize(5);
        assertThat(firm.settings().points().of("ASKED_PRICE")).isEqualByComparingTo("40");
    }

    @Test
    void whatIsTypedIsKept() throws UnsupportedEncodingException {
        var fields = fields(page(PAGE));
        fields.put("name", "Hafen GmbH");
        fields.put("currency", "CHF");
        fields.put("zone", "America/New_York");
        fields.put("salesTarget", "250000.50");
        fields.put("defaultMargin", "37.5");
        fields.put("week[5].opens", "10:00");
        fields.put("week[5].closes", "12:00");
        fields.put("week[0].opens", "");
        fields.put("week[0].closes", "");
        fields.put("holidays", "2026-12-25 Christmas Day\n\n2027-01-01");
        fields.put("coldPolicy", "WARN");
        fields.put("points[FORM]", "17.5");
        fields.put("halfLifeDays", "60");
        fields.put("briefingQuorum", "60");
        fields.put("briefingWait", "0");

        assertThat(post(fields)).hasStatus3xxRedirection().hasRedirectedUrl(PAGE);

        var page = page(PAGE);
        assertThat(fields(page)).containsAllEntriesOf(without(fields, "version", "holidays"));
        assertThat(page.select("textarea").first().wholeText().strip())
                .isEqualTo("2026-12-25 Christmas Day\n2027-01-01");
        assertThat(firm.settings().holidays()).hasSize(2);
    }

    @Test
    void errorsStandAtTheirFieldsAndWhatWasTypedStays() throws UnsupportedEncodingException {
        var fields = fields(page(PAGE));
        fields.put("name", " ");
        fields.put("halfLifeDays", "often");
        fields.put("defaultMargin", "12.345");

        var answer = post(fields);

        assertThat(answer).hasStatus(422);
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(errors(page)).contains("name", "halfLifeDays", "defaultMargin");
        assertThat(page.select("[name=halfLifeDays]").attr("value")).isEqualTo("often");
        assertThat(firm.isSetUp()).isFalse();
    }

    @Test
    void rulesThatGoAcrossFieldsAreSaidAtTheFieldToChange() throws UnsupportedEncodingException {
        assertThat(refused("coldBelow", "16")).contains("coldBelow");
        assertThat(refused("halfLifeDays", "5")).contains("halfLifeDays");
        assertThat(refused("warmTargetHours", "0")).contains("warmTargetHours");
        assertThat(refused("week[0].closes", "08:00")).contains("week[0].closes");
        assertThat(refused("week[0].opens", "")).contains("week[0].opens");
        assertThat(refused("holidays", "Christmas")).contains("holidays");
        assertThat(refused("points[FORM]", "2000")).contains("points[FORM]");
        assertThat(refused("zone", "Mars/Base")).contains("zone");
        assertThat(refused("currency", "XXXX")).contains("currency");
        assertThat(refused("country", "Narnia")).contains("country");
        assertThat(firm.isSetUp()).isFalse();
    }

    @Test
    void aStaleEditIsShownBesideTheNewerOneAndMayThenBeSaved() throws UnsupportedEncodingException {
        var fields = fields(page(PAGE));
        fields.put("name", "Mine");
        firm.change(FirmMother.hafen(0), false);

        var answer = post(fields);

        assertThat(answer).hasStatus(409);
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select("[name=name]").attr("value")).isEqualTo("Mine");
        assertThat(page.select(".field-theirs").text()).contains("Hafen GmbH");
        assertThat(post(fields(page))).hasStatus3xxRedirection();
        assertThat(firm.settings().name()).isEqualTo("Mine");
    }

    @Test
    void onlyOwnersSeeAndChangeThem() throws UnsupportedEncodingException {
        var fields = fields(page(PAGE));
        for (var other : new UserId[] {users.marketer(), users.salesperson(), users.colleague()}) {
            assertThat(mvc.get().uri(PAGE).with(users.signedIn(other)).exchange()).hasStatus(403);
            var post = mvc.post().uri(PAGE).with(users.signedIn(other));
            fields.forEach(post::param);
            assertThat(post.exchange()).hasStatus(403);
        }
        assertThat(firm.isSetUp()).isFalse();
    }

    private String refused(String field, String value) throws UnsupportedEncodingException {
        var fields = fields(page(PAGE));
        fields.put(field, value);
        var answer = post(fields);
        assertThat(answer).hasStatus(422);
        return errors(Jsoup.parse(answer.getResponse().getContentAsString()));
    }

    private static String errors(Document page) {
        return page.select(".is-invalid").eachAttr("name").toString();
    }

    private MvcTestResult post(Map<String, String> fields) {
        var post = mvc.post().uri(PAGE).with(users.signedIn(olga));
        fields.forEach(post::param);
        return post.exchange();
    }

    private Document page(String uri) throws UnsupportedEncodingException {
        var answer =
                mvc.get()
                        .uri(uri)
                        .accept(MediaType.TEXT_HTML)
                        .with(users.signedIn(olga))
                        .exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    /** What a browser would send if somebody only pressed the button. */
    private static Map<String, String> fields(Document page) {
        var fields = new LinkedHashMap<String, String>();
        var form = page.select("main form").first();
        for (Element field : form.select("[name]")) {
            var chosen = !field.attr("type").matches("checkbox|radio") || field.hasAttr("checked");
            if (chosen && !field.attr("name").startsWith("_")) {
                fields.put(field.attr("name"), value(field));
            }
        }
        return fields;
    }

    private static String value(Element field) {
        return switch (field.tagName()) {
            case "select" -> field.select("option[selected]").attr("value");
            case "textarea" -> field.wholeText();
            default -> field.attr("value");
        };
    }

    private static Map<String, String> without(Map<String, String> fields, String... names) {
        var rest = new LinkedHashMap<>(fields);
        for (var name : names) {
            rest.remove(name);
        }
        return rest;
    }
}
