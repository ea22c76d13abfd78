package org.tandemcrm.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignMother;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactMother;
import org.tandemcrm.deal.web.Api;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;
import tools.jackson.databind.JsonNode;

/** A marketer's whole day by programs: brief, pick, launch, log, see. */
@PageTest
@CleanDatabase
class CampaignDayApiTests {

    private static final String RULES =
            """
            {"rules": {"match": "ALL", "rules": []}}
            """;

    @Autowired Api api;
    @Autowired UserMother users;
    @Autowired CampaignDesk campaigns;
    @Autowired ContactDirectory contacts;

    private UserId owner;
    private UserId marta;
    private UserId sam;
    private String home;
    private ContactId anna;

    @BeforeEach
    void aCampaign() {
        owner = users.owner();
        marta = users.marketer();
        sam = users.salesperson();
        CampaignId spring = campaigns.plan(CampaignMother.springMailing());
        home = "/campaigns/" + spring;
        anna = contacts.add(ContactMother.anna());
    }

    @Test
    void theQuizIsWrittenAndOnlyWhoWritesItReadsTheRightAnswers() {
        assertThat(
                        put(
                                home + "/briefing",
                                """
                                {"valueProposition": "Saves time", "talkTrack": "Ask first",
                                 "followUpRule": "Call within a day"}
                                """))
                .hasStatusOk()
                .headers()
                .hasValue("ETag", "\"1\"");
        assertThat(api.read(sam, home + "/briefing/changes").get("sinceConfirmed")).isEmpty();
        assertThat(
                        put(
                                home + "/briefing/quiz",
                                """
                                {"questions": [{"question": "When to call?",
                                  "right": "Within a day", "wrong": "Never"}]}
                                """))
                .hasStatusOk();

        assertThat(api.read(marta, home + "/briefing/quiz").at("/questions/0/right").asString())
                .isEqualTo("Within a day");
        JsonNode asked = api.read(sam, home + "/briefing/quiz").at("/questions/0");
        assertThat(asked.get("right").isNull()).isTrue();
        assertThat(asked.get("answers")).hasSize(2);
        assertThat(confirm("[\"Never\"]")).hasStatus(422);
        assertThat(confirm("[\"Within a day\"]")).hasStatusOk();
    }

    @Test
    void theLaunchSaysWhatIsMissingAndForEverThatTheOwnerWentAhead() {
        assertThat(api.read(marta, home + "/launch").get("missing")).isNotEmpty();
        assertThat(post(marta, home + "/launch", "{\"override\": \"No time\"}")).hasStatus(403);
        assertThat(post(owner, home + "/launch", "{\"override\": \"No time\"}")).hasStatusOk();

        JsonNode state = api.read(sam, home + "/launch");
        assertThat(state.get("status").asString()).isEqualTo("RUNNING");
        assertThat(state.at("/launch/overrideReason").asString()).isEqualTo("No time");
        assertThat(state.at("/launch/by").asString()).isEqualTo(owner.toString());
        assertThat(state.at("/launch/missing")).isNotEmpty();
    }

    @Test
    void theAudienceIsCountedListedAndItsListPrintedAndPosted() {
        JsonNode count = Api.json(post(marta, home + "/audience/count", RULES));
        assertThat(count.get("people").asInt() + sum(count.get("leftOut"))).isEqualTo(1);
        assertThat(count.get("sample")).hasSize(count.get("people").asInt());
        assertThat(put(home + "/audience", RULES)).hasStatusOk().containsHeader("ETag");
        int in = api.read(marta, home + "/audience/in").get("items").size();
        assertThat(in).isEqualTo(count.get("people").asInt());
        assertThat(api.get(marta, home + "/audience/opted_out")).hasStatusOk();
        assertThat(api.get(marta, home + "/audience/nonsense")).hasStatus(404);
        assertThat(post(marta, home + "/audience/fixing", ""))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/campaign-status");

        post(marta, home + "/members", "{\"contactId\": \"" + anna + "\"}");
        assertThat(post(marta, home + "/print-run", "{\"per\": \"PERSON\"}"))
                .hasStatusOk()
                .headers()
                .hasValue("Content-Type", "text/csv;charset=UTF-8");
        assertThat(post(marta, home + "/print-run/codes", "{}")).hasStatus(422);
        assertThat(
                        post(
                                marta,
                                home + "/print-run/codes",
                                "{\"target\": \"https://www.example.com\"}"))
                .hasStatusOk();
        assertThat(post(marta, home + "/print-run/posting", "")).hasStatus(409);
        assertThat(post(owner, home + "/launch", "{\"override\": \"No time\"}")).hasStatusOk();
        assertThat(post(marta, home + "/print-run/posting", ""))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.people")
                .isEqualTo(1);
        assertThat(api.read(marta, home + "/members?state=SENT").get("items")).hasSize(1);
        assertThat(post(marta, home + "/members/" + anna + "/removal", "")).hasStatus(204);
        assertThat(api.read(marta, home + "/members").get("items")).isEmpty();
    }

    @Test
    void aStandingCampaignIsPlannedByItsSteps() {
        String steps =
                """
                {"version": %d, "steps": [
                  {"kind": "PRINT", "afterDays": 7, "what": "A letter"},
                  {"kind": "TASK", "afterDays": 3, "what": "Ring them", "assigneeId": "%s"}]}
                """;
        assertThat(put(home + "/standing", steps.formatted(0, marta))).hasStatusOk();
        assertThat(put(home + "/standing", steps.formatted(0, marta))).hasStatus(409);

        JsonNode standing = api.read(sam, home + "/standing");
        assertThat(standing.get("version").asInt()).isEqualTo(1);
        assertThat(standing.at("/steps/1/assigneeId").asString()).isEqualTo(marta.toString());
        assertThat(standing.get("onTheWay").asInt()).isZero();
        assertThat(post(marta, home + "/standing/steps/0/codes", "{}")).hasStatus(422);
        assertThat(post(marta, home + "/standing/tasks/" + anna + "/skipping", "")).hasStatus(404);
        assertThat(
                        put(
                                home + "/standing",
                                "{\"steps\": [{\"kind\": \"TASK\", \"what\": \"Ring\"}]}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("steps[0].assigneeId");
    }

    @Test
    void aPastedListIsRehearsedAskedAboutAndLogged() {
        String list = "Anna Berg\\nNina Neu, nina@example.com";
        JsonNode lines =
                Api.json(
                                post(
                                        sam,
                                        home + "/responses/list/rehearsal",
                                        "{\"text\": \"%s\"}".formatted(list)))
                        .get("items");
        assertThat(lines.get(0).get("fate").asString()).isEqualTo("ASK");
        assertThat(lines.get(1).get("fate").asString()).isEqualTo("NEW");
        String body = "{\"text\": \"%s\", \"kind\": \"ATTENDED\", \"choices\": {%s}}";
        assertThat(post(sam, home + "/responses/list", body.formatted(list, "")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("choices[1]");

        assertThat(
                        post(
                                sam,
                                home + "/responses/list",
                                body.formatted(list, "\"1\": \"" + anna + "\"")))
                .hasStatus(201)
                .bodyJson()
                .isLenientlyEqualTo("{\"responses\": 2, \"fresh\": 1, \"skipped\": 0}");

        JsonNode answered = api.read(sam, home + "/responses").get("items");
        assertThat(answered).hasSize(2);
        String one = home + "/responses/" + answered.get(0).get("id").asString();
        assertThat(api.read(sam, one).get("kind").asString()).isEqualTo("ATTENDED");
        CampaignId radio = campaigns.plan(CampaignMother.named("Radio"));
        assertThat(api.get(sam, one.replace(home, "/campaigns/" + radio))).hasStatus(404);
    }

    @Test
    void theResultsAreReadSideBySideAndOneByOneWithoutCostsForWhoMayNotSeeThem() {
        post(
                sam,
                home + "/responses",
                "{\"contactId\": \"%s\", \"kind\": \"ASKED_PRICE\"}".formatted(anna));

        JsonNode row = api.read(marta, "/campaigns/results").get("items").get(0);
        assertThat(row.at("/steps/2/name").asString()).isEqualTo("Responded");
        assertThat(row.at("/steps/2/count").asInt()).isEqualTo(1);
        assertThat(row.get("advice").asString()).isEqualTo("WAIT");
        JsonNode one = api.read(sam, home + "/results");
        assertThat(one.at("/result/spend").isNull()).isTrue();
        assertThat(one.at("/result/advice").isNull()).isTrue();
        assertThat(one.get("byDay")).hasSize(1);
        JsonNode lead = api.read(sam, home + "/results/leads").get("items").get(0);
        assertThat(lead.get("warmed").asBoolean()).isTrue();
        assertThat(api.get(users.colleague(), "/campaigns/results")).hasStatus(403);
    }

    @Test
    void theLedgerOfAContactIsReadAnswerByAnswer() {
        assertThat(
                        api.patch(
                                marta,
                                "/contacts/" + anna,
                                "*",
                                """
                                {"consents": [{"channel": "POST", "purpose": "MAILING",
                                               "state": "REFUSED"}]}
                                """))
                .hasStatusOk();

        JsonNode line = api.read(sam, "/contacts/" + anna + "/consents").get("items").get(0);
        assertThat(line.get("channel").asString()).isEqualTo("POST");
        assertThat(line.get("state").asString()).isEqualTo("REFUSED");
        assertThat(line.get("how").asString()).isEqualTo("HAND");
    }

    @Test
    void materialIsTakenAwayByItsVersion() {
        assertThat(api.send(marta, DELETE, home + "/briefing/material/" + CampaignId.next(), ""))
                .hasStatus(428);
    }

    private static int sum(JsonNode reasons) {
        int sum = 0;
        for (JsonNode each : reasons) {
            sum += each.get("people").asInt();
        }
        return sum;
    }

    private MvcTestResult confirm(String answers) {
        return post(sam, home + "/briefing/confirmation", "{\"answers\": " + answers + "}");
    }

    private MvcTestResult put(String path, String body) {
        return api.send(marta, PUT, path, body);
    }

    private MvcTestResult post(UserId user, String path, String body) {
        return api.send(user, POST, path, body);
    }
}
