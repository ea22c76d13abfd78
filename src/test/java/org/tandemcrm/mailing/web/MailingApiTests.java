package org.tandemcrm.mailing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignMother;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ConsentBasis;
import org.tandemcrm.contact.ConsentHow;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.ConsentState;
import org.tandemcrm.contact.Consents;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactMother;
import org.tandemcrm.contact.NewAnswer;
import org.tandemcrm.deal.web.Api;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.mailing.inbox.IncomingMailId;
import org.tandemcrm.mailing.inbox.IncomingMother;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;
import tools.jackson.databind.JsonNode;

/** Mails, their letters, templates and what came back, as programs read and steer them. */
@PageTest
@CleanDatabase
class MailingApiTests {

    private static final String WORDS =
            "{\"subject\": \"Spring, {{first name|friend}}\", \"body\": \"{{salutation}}\"}";

    @Autowired Api api;
    @Autowired UserMother users;
    @Autowired CampaignDesk campaigns;
    @Autowired ContactDirectory contacts;
    @Autowired Consents consents;
    @Autowired JdbcClient jdbc;

    private UserId marta;
    private UserId sam;
    private CampaignId spring;
    private ContactId anna;
    private String mail;

    @BeforeEach
    void plan() {
        users.owner();
        marta = users.marketer();
        sam = users.salesperson();
        spring = campaigns.plan(CampaignMother.named("Spring"));
        anna = contacts.add(ContactMother.person("Anna", "Berg"));
        mail = "/campaigns/" + spring + "/mail";
    }

    @Test
    void theWordsAreWrittenReadAndRefusedWithEveryReason() {
        assertThat(api.get(marta, mail)).hasStatus(404);
        assertThat(put("{\"subject\": \"\", \"body\": \"{{nick}}\"}")).hasStatus(422);
        assertThat(put("{\"subject\": \"A\", \"body\": \"B\", \"html\": \"C\"}")).hasStatus(422);
        assertThat(put(WORDS)).hasStatusOk();

        JsonNode read = api.read(sam, mail);

        assertThat(read.get("subject").asString()).isEqualTo("Spring, {{first name|friend}}");
        assertThat(read.get("state").asString()).isEqualTo("DRAFT");
        assertThat(read.get("missing").toString()).contains("No mail server", "not launched");
        MvcTestResult early = post(mail + "/sending", "");
        assertThat(early).hasStatus(409);
        assertThat(Api.json(early).get("type").asString()).endsWith("/mailing-not-ready");
        assertThat(post(mail + "/pause", "")).hasStatus(409);
        assertThat(api.send(sam, HttpMethod.PUT, mail, WORDS)).hasStatus(403);
    }

    @Test
    void lettersAreListedReadAndSentAgainOnOurWord() {
        put(WORDS);
        jdbc.sql("update campaign set status = 'RUNNING'").update();
        UUID letter = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into letter (letter_id, mailing_id, campaign_id, contact_id, mailbox, mailbox_key,
                               message_id, state, reason, attempts, due_at, made_at)
                        select ?, mailing_id, campaign_id, ?, 'anna@x.test', 'anna@x.test', '<1@x.test>',
                               'UNKNOWN', 'Tandem stopped.', 1, now(), now() from mailing
                        """)
                .params(letter, anna.value())
                .update();

        JsonNode line = api.read(sam, mail + "/letters?state=UNKNOWN").get("items").get(0);
        assertThat(line.get("contactId").asString()).isEqualTo(anna.toString());
        assertThat(api.get(sam, mail + "/letters?odd=1")).hasStatus(400);
        JsonNode sheet = api.read(sam, mail + "/letters/" + letter);
        assertThat(sheet.get("subject").asString()).isEqualTo("Spring, Anna");
        assertThat(sheet.get("text").asString()).contains("Hello Anna");
        assertThat(sheet.get("asItWas").asBoolean()).isFalse();
        assertThat(post(mail + "/letters/" + letter + "/repetition", "")).hasStatusOk();
        assertThat(api.read(sam, mail + "/letters/" + letter).get("letter").get("state").asString())
                .isEqualTo("WAITING");
        assertThat(post(mail + "/letters/repetition", "")).hasStatusOk();
        assertThat(api.get(sam, mail + "/letters/" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void templatesAreKeptOnTheShelf() {
        String shelf = "/mail-templates";
        MvcTestResult made =
                post(shelf, "{\"name\": \"News\", \"subject\": \"S\", \"body\": \"Hello\"}");
        assertThat(made).hasStatus(201);
        String path = shelf + "/" + Api.json(made).get("id").asString();
        assertThat(api.send(marta, HttpMethod.PATCH, path, "{\"subject\": \"T\"}")).hasStatus(428);
        assertThat(api.patch(marta, path, "*", "{\"subject\": \"T\"}")).hasStatusOk();
        assertThat(api.read(marta, shelf).get("items").get(0).get("subject").asString())
                .isEqualTo("T");
        assertThat(api.send(marta, HttpMethod.DELETE, path, "")).hasStatus(428);
    }

    @Test
    void anOptOutByMailIsReadWithItsProofAndTakenBackWithAReason() {
        UUID line =
                consents.answer(
                                anna,
                                new NewAnswer(
                                        Channel.EMAIL,
                                        ConsentPurpose.MAILING,
                                        ConsentState.REFUSED),
                                ConsentBasis.of(ConsentHow.REPLY))
                        .orElseThrow();
        IncomingMailId id = new IncomingMother(jdbc).stop("anna@x.test", line);
        String path = "/incoming-mails/" + id;

        assertThat(api.read(marta, "/incoming-mails?verdict=OPT_OUT").get("items")).hasSize(1);
        assertThat(api.read(marta, path).get("mail").get("proof").asString())
                .isEqualTo("UNCHECKED");
        assertThat(post(path + "/retraction", "{\"reason\": \" \"}")).hasStatus(422);
        assertThat(post(path + "/response", "{}")).hasStatus(422);
        assertThat(post(path + "/decision", "{\"close\": true}")).hasStatus(409);
        assertThat(post(path + "/retraction", "{\"reason\": \"Forged\"}")).hasStatusOk();

        assertThat(consents.refused(anna, Channel.EMAIL, ConsentPurpose.MAILING)).isFalse();
        assertThat(api.read(marta, path).get("refusals").get(0).get("reason").asString())
                .isEqualTo("Forged");
        assertThat(api.get(sam, path)).hasStatus(403);
    }

    private MvcTestResult put(String body) {
        return api.send(marta, HttpMethod.PUT, mail, body);
    }

    private MvcTestResult post(String path, String body) {
        return api.send(marta, HttpMethod.POST, path, body);
    }
}
