package org.tandemcrm.capture.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.user.Role;

@PageTest
@CleanDatabase
class SuppressionPageTests {

    private static final String PAGE = "/campaigns/opt-outs";

    @Autowired MockMvcTester mvc;
    @Autowired TestPeople people;

    private RequestPostProcessor marketer;

    @BeforeEach
    void signIn() {
        people.with(Role.OWNER);
        marketer = people.by(Role.MARKETER);
    }

    @Test
    void anEmptyListSaysWhatBelongsThere() throws UnsupportedEncodingException {
        assertThat(page().select("main").text())
                .contains("Nobody has opted out yet.", "nobody can read them here");
    }

    @Test
    void oneAddressIsLookedUpPutOnTheListWithAReasonAndLiftedWithOne()
            throws UnsupportedEncodingException {
        Document asked = found("Anna@X.test");
        assertThat(asked.select("#finding").text()).contains("does not stand on the list");

        assertThat(post(PAGE, change("add", "")))
                .hasStatus(422)
                .bodyText()
                .contains("Say how you know");
        assertThat(post(PAGE, change("add", "<b>phoned</b>"))).hasRedirectedUrl(PAGE);

        Document page = page();
        assertThat(page.select("main").text()).contains("<b>phoned</b>", "Entered by hand");
        assertThat(page.html()).doesNotContain("anna@x.test");
        assertThat(found("anna@x.test").select("#finding").text())
                .contains("No mailings by email", "Entered by hand", "None of our contacts has it");

        assertThat(post(PAGE, change("lift", "Her mistake"))).hasRedirectedUrl(PAGE);
        assertThat(page().select("main").text()).contains("Lifted Her mistake");
        assertThat(post(PAGE, change("lift", "Once more"))).hasRedirectedUrl(PAGE);
        assertThat(found("anna@x.test").select("#finding").text())
                .contains("does not stand on the list");
    }

    @Test
    void aHouseIsLookedUpPutOnTheListAndLiftedAndStandsInNoPageAfterwards()
            throws UnsupportedEncodingException {
        Map<String, String> house =
                Map.of("name", "Anna Berg", "street", "Mill Road 5", "city", "Leeds");
        MvcTestResult asked = post(PAGE + "/search", house);
        assertThat(asked).hasStatusOk();
        Document found = Jsoup.parse(asked.getResponse().getContentAsString());
        assertThat(found.select("button[name=act]").eachAttr("value")).containsExactly("add:POST");
        assertThat(found.select("#finding form input[name=street]").val()).isEqualTo("Mill Road 5");
        assertThat(found.select("#finding form input[name=address]")).isEmpty();

        assertThat(post(PAGE, with(house, "add:POST", ""))).hasStatus(422);
        assertThat(post(PAGE, with(house, "add:POST", "A card came"))).hasRedirectedUrl(PAGE);
        assertThat(page().select("main").text()).contains("A card came", "Post");
        assertThat(page().html()).doesNotContain("Mill Road");
        assertThat(
                        api(
                                "/api/v1/opt-outs/search",
                                "{'name': 'BERG Anna', 'street': 'mill rd. 5', 'city': 'Leeds'}"))
                .bodyJson()
                .extractingPath("$.held[0].channel")
                .isEqualTo("POST");
        assertThat(post(PAGE, with(house, "lift:POST", "A mistake"))).hasRedirectedUrl(PAGE);
        assertThat(page().select("main").text()).contains("Lifted A mistake");
    }

    @Test
    void whatIsMissingOfAHouseIsSaidAtItsField() throws UnsupportedEncodingException {
        MvcTestResult asked = post(PAGE + "/search", Map.of("name", "Anna Berg"));
        assertThat(asked).hasStatus(422);
        Document page = Jsoup.parse(asked.getResponse().getContentAsString());
        assertThat(page.select("details[open] [aria-invalid=true]").eachAttr("name"))
                .containsExactly("street", "postalCode");
    }

    private static Map<String, String> with(Map<String, String> house, String act, String reason) {
        Map<String, String> change = new HashMap<>(house);
        change.put("act", act);
        change.put("reason", reason);
        return change;
    }

    @Test
    void whatIsNoAddressIsSaidAtTheField() {
        assertThat(post(PAGE + "/search", Map.of("address", "<nobody>")))
                .hasStatus(422)
                .bodyText()
                .contains("neither an email address nor a phone number");
    }

    @Test
    void marketingAloneSeesIt() {
        assertThat(mvc.get().uri(PAGE).with(people.by(Role.SALESPERSON)).exchange()).hasStatus(403);
    }

    @Test
    void programsDoTheSame() {
        assertThat(
                        api(
                                "/api/v1/opt-outs",
                                "{'address': 'a@x.test', 'channel': 'EMAIL', 'reason': 'Phoned'}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.held[0].how")
                .isEqualTo("HAND");
        assertThat(api("/api/v1/opt-outs/search", "{'address': 'a@x.test'}"))
                .bodyJson()
                .extractingPath("$.held[0].channel")
                .isEqualTo("EMAIL");
        assertThat(mvc.get().uri("/api/v1/opt-outs").with(marketer).exchange())
                .bodyJson()
                .extractingPath("$.items[0].count")
                .isEqualTo(1);
        assertThat(
                        api(
                                "/api/v1/opt-outs/lifting",
                                "{'address': 'a@x.test', 'channel': 'EMAIL', 'reason': 'Hers'}"))
                .bodyJson()
                .extractingPath("$.held")
                .asArray()
                .isEmpty();
        assertThat(
                        api(
                                "/api/v1/opt-outs/lifting",
                                "{'address': 'a@x.test', 'channel': 'EMAIL', 'reason': 'Hers'}"))
                .hasStatus(409);
    }

    private MvcTestResult api(String path, String body) {
        return mvc.post()
                .uri(path)
                .with(marketer)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"'))
                .exchange();
    }

    private static Map<String, String> change(String act, String reason) {
        return Map.of("address", "anna@x.test", "act", act + ":EMAIL", "reason", reason);
    }

    private Document found(String address) throws UnsupportedEncodingException {
        MvcTestResult result = post(PAGE + "/search", Map.of("address", address));
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private MvcTestResult post(String uri, Map<String, String> typed) {
        var request = mvc.post().uri(uri).with(marketer).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private Document page() throws UnsupportedEncodingException {
        MvcTestResult result = mvc.get().uri(PAGE).with(marketer).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
