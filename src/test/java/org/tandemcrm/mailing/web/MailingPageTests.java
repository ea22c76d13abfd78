package org.tandemcrm.mailing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignMother;
import org.tandemcrm.campaign.MemberList;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactMother;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

@PageTest
@CleanDatabase
class MailingPageTests {

    private static final Map<String, String> WORDS =
            Map.of(
                    "version", "0",
                    "subject", "Spring, {{first name|friend}}",
                    "preview", "",
                    "body",
                            "{{salutation}},\n\n"
                                    + "<script>alert(1)</script> [See](https://example.com)");

    @Autowired MockMvcTester mvc;
    @Autowired TestPeople people;
    @Autowired CampaignDesk campaigns;
    @Autowired ContactDirectory contacts;
    @Autowired MemberList members;
    @Autowired JdbcClient jdbc;

    private UserId marta;
    private CampaignId spring;
    private ContactId anna;
    private String here;

    @BeforeEach
    void plan() {
        marta = people.named("Marta", Role.OWNER, Role.MARKETER);
        people.as(
                marta,
                () -> {
                    spring = campaigns.plan(CampaignMother.named("Spring"));
                    anna = contacts.add(ContactMother.person("Anna", "Berg"));
                    members.add(spring, java.util.List.of(anna));
                });
        here = "/campaigns/" + spring + "/mail";
    }

    @Test
    void aMailThatCannotGoOutYetSaysWhatItNeeds() throws UnsupportedEncodingException {
        var page = page(here);
        assertThat(page.select(".wanting li").eachText())
                .anyMatch(said -> said.contains("No mail server"))
                .anyMatch(said -> said.contains("postal address"))
                .anyMatch(said -> said.contains("not written"))
                .anyMatch(said -> said.contains("not launched"));
        assertThat(page.select("form[action$=/sending]")).isEmpty();
        assertThat(page.text()).doesNotContain("does not go out by email");
        post(here + "/sending", Map.of());
        assertThat(jdbc.sql("select count(*) from job_run").query(Integer.class).single()).isZero();
    }

    @Test
    void theWordsAreKeptAndShownAsAReaderGetsThem() throws UnsupportedEncodingException {
        assertThat(post(here + "/words", WORDS)).hasStatus3xxRedirection();

        var page = page(here + "/proof");
        assertThat(page.select("dd").first().text()).isEqualTo("Spring, Anna");
        assertThat(page.select("iframe").attr("sandbox")).isEmpty();
        assertThat(page.select("iframe").hasAttr("sandbox")).isTrue();
        var letter = get(page.select("iframe").attr("src"));
        assertThat(letter.getResponse().getHeader("Content-Security-Policy"))
                .contains("sandbox")
                .contains("default-src 'none'");
        assertThat(letter.getResponse().getContentAsString())
                .contains("Hello Anna")
                .doesNotContain("<script");
        assertThat(page(here).text()).doesNotContain("not written");
    }

    @Test
    void flawsStandAtTheirFieldsAndNothingTypedIsLost() throws UnsupportedEncodingException {
        var refused =
                post(
                        here + "/words",
                        Map.of(
                                "version", "0",
                                "subject", "Hi {{nick}}",
                                "body", "Hello {{first name"));
        assertThat(refused).hasStatus(422);
        var page = Jsoup.parse(refused.getResponse().getContentAsString());
        assertThat(page.select("[aria-invalid=true]").eachAttr("name"))
                .containsExactlyInAnyOrder("subject", "body");
        assertThat(page.select("textarea").first().wholeText().strip())
                .isEqualTo("Hello {{first name");
    }

    @Test
    void whoSavesOverANewerVersionSeesBoth() throws UnsupportedEncodingException {
        post(here + "/words", WORDS);
        var stale = post(here + "/words", WORDS);
        assertThat(stale).hasStatus(409);
        assertThat(stale.getResponse().getContentAsString()).contains("newer version");
    }

    @Test
    void aTemplateLendsItsWords() throws UnsupportedEncodingException {
        var template =
                Map.of(
                        "version",
                        "0",
                        "name",
                        "News",
                        "subject",
                        "From the shelf",
                        "body",
                        "Hello");
        assertThat(post("/campaigns/templates", template)).hasStatus3xxRedirection();
        var shelf = page("/campaigns/templates");
        String href = shelf.select("tbody a").attr("href");
        assertThat(page(href).select("[name=subject]").val()).isEqualTo("From the shelf");
        String id = href.substring(href.lastIndexOf('/') + 1);
        assertThat(page(here + "/words?template=" + id).select("[name=subject]").val())
                .isEqualTo("From the shelf");
        post(href + "/removal", Map.of());
        assertThat(page("/campaigns/templates").text()).contains("No templates yet");
        assertThat(get(href)).hasStatus(404);
        assertThat(page("/trash").select("main").text()).contains("Mail templates", "News");
        post(href + "/restoration", Map.of());
        assertThat(page(href).select("[name=subject]").val()).isEqualTo("From the shelf");
    }

    @Test
    void lettersAreListedWithWhatBecameOfThemAndAsAFile() throws UnsupportedEncodingException {
        post(here + "/words", WORDS);
        jdbc.sql("update campaign set status = 'RUNNING'").update();
        UUID doubtful = letter("UNKNOWN", "Tandem stopped while it was being sent.");
        var page = page(here + "/letters?state=UNKNOWN");
        assertThat(page.select("tbody tr").text()).contains("Anna Berg").contains("Unknown");
        assertThat(page.select("form[action$=/letters/repetition] button").text())
                .isEqualTo("Send it again all the same");
        assertThat(get(here + "/letters.csv").getResponse().getContentAsString())
                .contains("Anna Berg")
                .contains("Unknown");

        post(here + "/letters/" + doubtful + "/repetition", Map.of());
        assertThat(jdbc.sql("select reason from letter").query(String.class).single())
                .isEqualTo("Sent again by Marta");
        assertThat(post(here + "/letters/" + doubtful + "/repetition", Map.of())).hasStatus(404);
    }

    @Test
    void aLetterHasAPageThatShowsItHarmlessAndWhatBecameOfIt() throws UnsupportedEncodingException {
        post(here + "/words", WORDS);
        UUID id = letter("REFUSED", "550 <b>no such mailbox</b>");

        var page = page(here + "/letters/" + id);
        assertThat(page.select("h1").text()).isEqualTo("Spring, Anna");
        assertThat(page.select("main").text())
                .contains("Refused", "550 <b>no such mailbox</b>", "Anna Berg")
                .contains("How this letter read is not kept");
        var words = get(page.select("iframe").attr("src"));
        assertThat(words.getResponse().getHeader("Content-Security-Policy"))
                .contains("sandbox")
                .contains("default-src 'none'");
        assertThat(words.getResponse().getContentAsString())
                .contains("Hello Anna")
                .doesNotContain("<script");
        assertThat(page(here + "/letters").select("tbody a[href$=" + id + "]")).hasSize(1);
        assertThat(get(here + "/letters/" + UUID.randomUUID())).hasStatus(404);
        jdbc.sql("update letter set state = 'LEFT_OUT', reason = 'Opted out of mailings'").update();
        assertThat(page(here + "/letters/" + id).select("main").text())
                .contains("It was never sent.", "Opted out of mailings");
        assertThat(get(here + "/letters/" + id + "/words")).hasStatus(404);
    }

    private UUID letter(String state, String reason) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into letter (letter_id, mailing_id, campaign_id, contact_id, mailbox, mailbox_key,
                               message_id, state, reason, attempts, due_at, made_at)
                        select ?, mailing_id, campaign_id, ?, 'anna@x.test', 'anna@x.test', '<1@x.test>', ?, ?, 1,
                               now(), now() from mailing
                        """)
                .params(id, anna.value(), state, reason)
                .update();
        return id;
    }

    private Document page(String path) throws UnsupportedEncodingException {
        var answer = get(path);
        assertThat(answer).as(path).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(java.net.URI.create(path)).with(people.by(marta)).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var post = mvc.post().uri(path).with(people.by(marta)).with(csrf());
        fields.forEach(post::param);
        return post.exchange();
    }
}
