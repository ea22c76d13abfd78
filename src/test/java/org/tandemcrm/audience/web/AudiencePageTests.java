package org.tandemcrm.audience.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignMother;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

@PageTest
@CleanDatabase
class AudiencePageTests {

    @Autowired MockMvcTester mvc;
    @Autowired TestPeople people;
    @Autowired CampaignDesk campaigns;
    @Autowired ContactDirectory contacts;

    UserId marta;
    CampaignId campaign;

    @BeforeEach
    void start() {
        marta = people.with(Role.MARKETER);
        campaign = people.as(marta, () -> campaigns.plan(CampaignMother.named("Mailing")));
        contacts.add(ContactDetails.named("Anna", "Berg"));
    }

    @Test
    void rulesAreBuiltRowByRowWithoutAScript() throws UnsupportedEncodingException {
        Document page = page("?n0.match=ALL&n0.add=CITY&do=add:0");
        assertThat(page.select(".rule-field").eachText()).containsExactly("City");
        assertThat(page.select("[autofocus]").attr("name")).isEqualTo("n1.op");

        page = page("?n0.match=ALL&n1.parent=0&n1.field=CITY&n1.op=IS&n1.values=Kiel&do=group:0");
        assertThat(page.select("input[name=n1.values]").val()).isEqualTo("Kiel");
        assertThat(page.select("select[name=n2.match] option[selected]").val()).isEqualTo("ANY");

        page = page("?n0.match=ALL&n1.parent=0&n1.field=CITY&n1.op=IS&n1.values=Kiel&do=remove:1");
        assertThat(page.select(".rule-field")).isEmpty();
    }

    @Test
    void aDraftLeadsToItsPageWithoutTheTokenOfTheForm() {
        assertThat(
                        mvc.post()
                                .uri("/campaigns/{id}/audience/draft", campaign)
                                .param("n0.match", "ALL")
                                .param("n1.values", "Köln & Umland")
                                .param("do", "add:0")
                                .with(people.by(marta))
                                .with(csrf())
                                .exchange())
                .hasRedirectedUrl(
                        "/campaigns/"
                                + campaign
                                + "/audience?n0.match=ALL&n1.values=K%C3%B6ln%20%26%20Umland&do=add%3A0");
    }

    @Test
    void whoIsLeftOutIsCountedWithTheReasonAndTheNumberOpensTheList()
            throws UnsupportedEncodingException {
        assertThat(keep("n0.match=ALL")).hasStatus3xxRedirection();

        Document page = page("");
        assertThat(page.select("#turnout tr").text()).contains("Never agreed to mailings");
        String list = page.select("#turnout td a").attr("href");
        assertThat(list).endsWith("/audience/not_agreed");
        assertThat(get(list).select("tbody tr").text()).contains("Anna Berg");
    }

    @Test
    void aRuleThatMakesNoSenseIsMarkedAndWhatWasTypedIsKept() throws UnsupportedEncodingException {
        MvcTestResult refused =
                keep(
                        "n0.match=ANY",
                        "n1.parent=0",
                        "n1.field=LAST_TOUCH",
                        "n1.op=BEFORE",
                        "n1.values=yesterday");

        assertThat(refused).hasStatus(422);
        Document page = Jsoup.parse(refused.getResponse().getContentAsString());
        assertThat(page.select(".rule .field-error").text()).isEqualTo("Write one day.");
        assertThat(page.select("input[name=n1.values]").val()).isEqualTo("yesterday");
    }

    @Test
    void anUnknownFieldIsRefused() {
        assertThat(keep("n0.match=ALL", "n1.parent=0", "n1.field=SHOE_SIZE", "n1.op=IS"))
                .hasStatus(422);
    }

    @Test
    void programsAreToldTheRowThatIsWrong() {
        assertThat(
                        put(
                                "{\"rules\":{\"match\":\"ALL\",\"rules\":[{\"field\":\"TEMPERATURE\",\"op\":\"IS\",\"values\":[\"COLD\"]}]}}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(1);
        assertThat(
                        put(
                                "{\"rules\":{\"match\":\"ALL\",\"rules\":[{\"match\":\"ANY\",\"rules\":[{\"field\":\"SHOE_SIZE\",\"op\":\"IS\",\"values\":[\"44\"]}]}]}}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("rules[0].rules[0].field");
    }

    @Test
    void stepsAreGivenOnTheirPage() throws UnsupportedEncodingException {
        String path = "/campaigns/" + campaign + "/standing";
        var saved =
                mvc.post()
                        .uri(path)
                        .param("version", "0")
                        .param("s0.kind", "MAIL")
                        .param("s0.days", "0")
                        .param("s0.what", "Hello again")
                        .with(people.by(marta))
                        .with(csrf())
                        .exchange();
        assertThat(saved).hasStatus3xxRedirection();

        Document page = get(path);
        assertThat(page.select("input[name=s0.what]").val()).isEqualTo("Hello again");
        assertThat(page.select(".alert").text()).contains("No mail server is set up yet");
    }

    private MvcTestResult keep(String... pairs) {
        var post = mvc.post().uri("/campaigns/{id}/audience", campaign).param("version", "0");
        for (String pair : pairs) {
            post.param(pair.split("=")[0], pair.split("=")[1]);
        }
        return post.with(people.by(marta)).with(csrf()).exchange();
    }

    private MvcTestResult put(String body) {
        return mvc.put()
                .uri("/api/v1/campaigns/{id}/audience", campaign)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(people.by(marta))
                .exchange();
    }

    private Document page(String query) throws UnsupportedEncodingException {
        return get("/campaigns/" + campaign + "/audience" + query);
    }

    private Document get(String path) throws UnsupportedEncodingException {
        var answer =
                mvc.get().uri(path).accept(MediaType.TEXT_HTML).with(people.by(marta)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
