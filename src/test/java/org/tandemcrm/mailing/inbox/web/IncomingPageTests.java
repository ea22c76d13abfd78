package org.tandemcrm.mailing.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignMother;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ConsentBasis;
import org.tandemcrm.contact.ConsentHow;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.ConsentState;
import org.tandemcrm.contact.Consents;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.NewAnswer;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.mailing.inbox.IncomingMailId;
import org.tandemcrm.mailing.inbox.IncomingMother;
import org.tandemcrm.user.Role;

@PageTest
@CleanDatabase
class IncomingPageTests {

    private static final String SETTINGS = "/settings/mail/inbox";

    @Autowired MockMvcTester mvc;
    @Autowired TestPeople people;
    @Autowired CampaignDesk campaigns;
    @Autowired ContactDirectory contacts;
    @Autowired Consents consents;
    @Autowired JdbcClient jdbc;

    private RequestPostProcessor owner;
    private RequestPostProcessor marketer;

    @BeforeEach
    void signIn() {
        owner = people.by(people.with(Role.OWNER));
        marketer = people.by(Role.MARKETER);
    }

    @Test
    void withoutAMailboxThePageSaysSoAndOffersTheNextStep() {
        assertThat(page("/campaigns/incoming", owner).select(".empty-place a").attr("href"))
                .isEqualTo(SETTINGS);
        assertThat(page("/campaigns/incoming", marketer).select(".empty-place").text())
                .contains("An owner names it");
        assertThat(page(SETTINGS, owner).select("main").text()).contains("No mailbox is read");
    }

    @Test
    void thePasswordIsKeptLockedAndNeverShown() {
        keep(Map.of("password", "s3cret-word"));

        assertThat(page(SETTINGS, owner).html())
                .contains("One is kept")
                .doesNotContain("s3cret-word");
        byte[] locked = jdbc.sql("select password from inbox").query(byte[].class).single();
        assertThat(new String(locked, StandardCharsets.ISO_8859_1)).doesNotContain("s3cret-word");
    }

    @Test
    void anotherFolderIsAnotherMailboxAndTheOldOneKeepsNoPassword() {
        keep(Map.of("password", "s3cret-word"));

        assertThat(keep(Map.of("version", "1", "folder", "Answers"))).hasRedirectedUrl(SETTINGS);
        assertThat(
                        jdbc.sql("select folder from inbox where ended_at is null")
                                .query(String.class)
                                .single())
                .isEqualTo("Answers");
        assertThat(
                        jdbc.sql(
                                        "select count(*) from inbox where ended_at is not null and password is null")
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void thePasswordGoesToNoOtherServer() {
        keep(Map.of("password", "s3cret-word"));

        assertThat(keep(Map.of("version", "1", "host", "evil.test")))
                .hasStatus(422)
                .bodyText()
                .contains("Type the password of this mailbox");
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndWhatWasTypedStays() {
        assertThat(keep(Map.of("host", "", "user", "typed@x.test")))
                .hasStatus(422)
                .bodyText()
                .contains("Write the server", "typed@x.test");
        assertThat(keep(Map.of("password", "x", "port", "99999")))
                .hasStatus(422)
                .bodyText()
                .contains("from 1 to 65535");
    }

    @Test
    void whoeverOpenedAnOlderVersionSeesTheNewerOne() {
        keep(Map.of("password", "x"));

        assertThat(keep(Map.of("password", "y", "user", "other@x.test"))).hasStatus(409);
    }

    @Test
    void readingNowTellsOnThePageWhyItFails() {
        keep(Map.of("password", "x", "host", "127.0.0.1", "port", "1"));

        post(SETTINGS + "/reading", Map.of());

        assertThat(page(SETTINGS, owner).select(".alert").text())
                .contains("Nobody answers at 127.0.0.1, port 1.", "It failed once.");
        post(SETTINGS + "/removal", Map.of());
        assertThat(page(SETTINGS, owner).text()).contains("No mailbox is read");
    }

    @Test
    void whatCameIsListedWithItsVerdictAndIsHarmless() throws UnsupportedEncodingException {
        new IncomingMother(jdbc).reply("<script>alert(1)</script>", "=cmd()", "a@b.test");

        Document list = page("/campaigns/incoming?verdict=REPLY&q=cmd", marketer);
        assertThat(list.select("tbody tr")).hasSize(1);
        assertThat(list.select("tbody .tag").text()).contains("A person wrote");
        Document show = page(list.select("tbody td a").attr("href"), marketer);
        assertThat(show.select("main .lines").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(show.select("main script")).isEmpty();
        assertThat(page("/campaigns/incoming?verdict=BOUNCED", marketer).select("tbody tr"))
                .isEmpty();
        MvcTestResult csv = mvc.get().uri("/campaigns/incoming.csv").with(marketer).exchange();
        assertThat(csv).hasStatusOk();
        assertThat(csv.getResponse().getContentAsString()).contains("'=cmd()");
    }

    @Test
    void anOptOutByMailIsSeenWithItsProofAtBothPlacesAndTakenBackWithAReasonByMarketingAlone() {
        ContactId anna =
                contacts.add(
                        ContactDetails.named("Anna", "Berg").withEmails(List.of("anna@x.test")));
        UUID line =
                consents.answer(
                                anna,
                                new NewAnswer(
                                        Channel.EMAIL,
                                        ConsentPurpose.MAILING,
                                        ConsentState.REFUSED),
                                ConsentBasis.of(ConsentHow.REPLY, "Spring"))
                        .orElseThrow();
        IncomingMailId mail = new IncomingMother(jdbc).stop("anna@x.test", line);
        String path = "/campaigns/incoming/" + mail;

        assertThat(page("/contacts/" + anna, marketer).select("main").text())
                .contains("Opted out by mail", "anna@x.test", "Sender not checked");
        assertThat(page(path, marketer).select("main").text())
                .contains("Who gets no mailings by it", "Anna Berg", "Sender not checked");
        assertThat(
                        mvc.post()
                                .uri(path + "/retraction")
                                .param("reason", "Forged")
                                .with(people.by(Role.SALESPERSON))
                                .with(csrf())
                                .exchange())
                .hasStatus(403);
        assertThat(post(path + "/retraction", Map.of("reason", "")))
                .hasStatus(422)
                .bodyText()
                .contains("Say how you know");
        assertThat(post(path + "/retraction", Map.of("reason", "<b>Forged</b>")))
                .hasRedirectedUrl(path);

        assertThat(consents.refused(anna, Channel.EMAIL, ConsentPurpose.MAILING)).isFalse();
        assertThat(page(path, marketer).select("main").text())
                .contains("Taken back", "<b>Forged</b>");
        assertThat(page(path, marketer).select("main form")).isEmpty();
        assertThat(page("/contacts/" + anna, marketer).select("main").text())
                .contains("Taken back by one of us");
    }

    @Test
    void aStrangersMailIsTakenInByOneClickAndAllItSaysIsShownAsText() {
        CampaignId spring =
                people.as(
                        people.with(Role.OWNER),
                        () -> CampaignMother.running(campaigns, "Spring <b>mailing</b>"));
        new IncomingMother(jdbc).reply("Call me.", "Flyer", "\"<i>Zoe</i> Zander\" <zoe@new.test>");
        String path = theOnly();
        Document show = page(path, marketer);
        assertThat(show.select("main").text()).contains("Who wrote it?", "Spring <b>mailing</b>");
        assertThat(show.select("input[name=lastName]").val()).isEqualTo("Zander");
        assertThat(show.select("input[name=email]").val()).isEqualTo("zoe@new.test");
        assertThat(show.select("main i")).isEmpty();

        Map<String, String> typed = new HashMap<>();
        show.select("form[action$=/writer] [name]")
                .forEach(field -> typed.put(field.attr("name"), field.val()));
        typed.put(
                "campaignId",
                show.select("select[name=campaignId] option[selected]").attr("value"));
        typed.put("email", "no address");
        assertThat(post(path + "/writer", typed))
                .hasStatus(422)
                .bodyText()
                .contains("This is not an email address.");
        typed.put("email", "zoe@new.test");
        assertThat(post(path + "/writer", typed)).hasRedirectedUrl(path);

        Document after = page(path, marketer);
        assertThat(after.select("main").text()).contains("What it did", "Zander");
        assertThat(after.select("form[action$=/writer]")).isEmpty();
        assertThat(page("/campaigns/" + spring + "/responses", marketer).select("main").text())
                .contains("Zander", "Call me.");
    }

    @Test
    void whoIsFoundByTheirNameIsOfferedWithTheAddressToAdd() {
        people.as(people.with(Role.OWNER), () -> CampaignMother.running(campaigns, "Spring"));
        contacts.add(ContactDetails.named("Zoe", "Zander").withEmails(List.of("zoe@old.test")));
        new IncomingMother(jdbc).reply("Call me.", "Flyer", "Zoe Zander <zoe@new.test>");
        Document show = page(theOnly(), marketer);

        assertThat(show.select(".pick label").text()).contains("Zoe Zander", "Somebody new");
        assertThat(show.select("input[name=writer][checked]")).as("nobody is guessed").isEmpty();
        assertThat(show.select("main").text()).contains("Add zoe@new.test to their addresses");
        assertThat(post(theOnly() + "/writer", Map.of("writer", "", "campaignId", "")))
                .hasStatus(422)
                .bodyText()
                .contains("Choose who wrote it.", "Choose what it answers.");
    }

    @Test
    void programsSayWhoWroteAndWhatIsNotAboutUs() {
        CampaignId spring =
                people.as(
                        people.with(Role.OWNER), () -> CampaignMother.running(campaigns, "Spring"));
        new IncomingMother(jdbc).reply("Call me.", "Flyer", "Zoe Zander <zoe@new.test>");
        String path = theOnly().replace("/campaigns/incoming", "/api/v1/incoming-mails");

        assertThat(api(mvc.post().uri(path + "/response"), "{'campaignId': '" + spring + "'}"))
                .hasStatus(409)
                .bodyText()
                .contains("unknown-writer");
        assertThat(api(mvc.post().uri(path + "/setting-aside"), ""))
                .bodyJson()
                .extractingPath("$.mail.setAside")
                .isEqualTo(true);
        assertThat(api(mvc.delete().uri(path + "/setting-aside"), ""))
                .bodyJson()
                .extractingPath("$.mail.waits")
                .isEqualTo(true);
        assertThat(
                        api(
                                mvc.post().uri(path + "/response"),
                                "{'campaignId': '%s', 'contact': {'lastName': 'Zander', 'email': 'zoe@new.test'}}"
                                        .formatted(spring)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.responseId")
                .isNotNull();
        assertThat(contacts.search("zander", 5)).hasSize(1);
    }

    private MvcTestResult api(MockMvcTester.MockMvcRequestBuilder request, String body) {
        return request.with(marketer)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"'))
                .exchange();
    }

    @Test
    void aMailThatIsNotAboutUsIsSetAsideAndBroughtBack() {
        new IncomingMother(jdbc).reply("Pills", "Pills", "spam@x.test");
        String path = theOnly();

        post(path + "/setting-aside", Map.of());
        assertThat(page(path, marketer).select("main").text()).contains("it is not about us");
        assertThat(page("/campaigns/incoming?setAside=true", marketer).select("tbody tr"))
                .hasSize(1);
        assertThat(page("/campaigns/incoming?waits=true", marketer).select("tbody tr")).isEmpty();

        post(path + "/setting-aside/removal", Map.of());
        assertThat(page("/campaigns/incoming?waits=true", marketer).select("tbody tr")).hasSize(1);
    }

    private String theOnly() {
        return "/campaigns/incoming/"
                + jdbc.sql("select incoming_mail_id from incoming_mail").query(UUID.class).single();
    }

    private MvcTestResult keep(Map<String, String> typed) {
        Map<String, String> all =
                new HashMap<>(
                        Map.of(
                                "version", "0",
                                "host", "imap.x.test",
                                "port", "993",
                                "encryption", "TLS",
                                "user", "news@x.test",
                                "folder", "INBOX"));
        all.putAll(typed);
        MvcTestResult result = post(SETTINGS, all);
        jdbc.sql("update inbox set next_at = '2100-01-01'").update();
        return result;
    }

    private MvcTestResult post(String uri, Map<String, String> typed) {
        var request = mvc.post().uri(uri).with(owner).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private Document page(String uri, RequestPostProcessor who) {
        MvcTestResult result = mvc.get().uri(uri).with(who).exchange();
        assertThat(result).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
