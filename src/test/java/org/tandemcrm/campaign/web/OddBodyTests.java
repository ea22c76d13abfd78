package org.tandemcrm.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignMother;
import org.tandemcrm.deal.web.Api;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

/** Texts that cannot be stored, in every field of the bodies that a campaign is made of. */
@PageTest
@CleanDatabase
class OddBodyTests {

    /** As JSON writes them: a null, and halves of characters at the end and in the wrong order. */
    private static final List<String> UNSTORABLE =
            List.of("a\\u0000z", "\\ud800", "a\\udc00\\ud800z", "\\u0000");

    /** What looks odd and is a text all the same. */
    private static final List<String> ODD =
            List.of(
                    "\\u0001\\u0008\\u001b",
                    "\\uffff\\ufffe\\ufdd0",
                    "\\u202eevil\\u202c",
                    "\\ud83d\\ude00",
                    "\\\\u0000",
                    "<script>alert(1)</script>",
                    "'; drop table campaign; --",
                    "=cmd|'/c calc'!A1",
                    "${7*7} #{7*7} __${7*7}__::.x",
                    "\\r\\nSet-Cookie: a=b");

    @Autowired Api api;
    @Autowired UserMother users;
    @Autowired CampaignDesk campaigns;

    private UserId owner;
    private CampaignId spring;

    /** A request with a place for a text. */
    private record Call(HttpMethod method, String path, String body) {}

    @BeforeEach
    void aCampaign() {
        owner = users.owner();
        spring = campaigns.plan(CampaignMother.springMailing());
    }

    @Test
    void aTextThatCannotBeStoredIsRefusedAtItsField() {
        for (Call call : calls()) {
            for (String odd : UNSTORABLE) {
                MvcTestResult answer = send(call, odd);
                assertThat(answer).as(call + " " + odd).hasStatus(422);
                assertThat(Api.json(answer).get("type").asString())
                        .isEqualTo("/problems/invalid-input");
            }
        }
        assertThat(send(new Call(POST, "/campaigns", "{\"name\": \"%s\"}"), "a\\u0000"))
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("name");
    }

    @Test
    void anOddTextIsStoredOrRefusedAndNeverBreaks() {
        for (Call call : calls()) {
            for (String odd : ODD) {
                int status = send(call, odd).getResponse().getStatus();
                assertThat(status).as(call + " " + odd).isIn(200, 201, 422);
            }
        }
        MvcTestResult made =
                send(
                        new Call(POST, "/campaigns", "{\"channel\": \"WEB\", \"name\": \"%s\"}"),
                        "\\uffff");
        assertThat(Api.json(made).get("name").asString()).isEqualTo("\uffff");
    }

    @Test
    void aPatchIsReadLikeABody() {
        String path = "/campaigns/" + spring;
        for (String patch :
                List.of(
                        "{\"name\": \"a\\u0000\"}",
                        "{\"pain\": \"\\ud800\"}",
                        "{\"startsOn\": \"tomorrow\"}",
                        "{\"colour\": \"red\", \"costs\": [{\"shape\": 1}]}",
                        "{\"costs\": [{\"planned\": 7}]}")) {
            assertThat(api.patch(owner, path, "*", patch).getResponse().getStatus())
                    .as(patch)
                    .isEqualTo(422);
        }
    }

    private List<Call> calls() {
        String home = "/campaigns/" + spring;
        List<Call> calls = new ArrayList<>();
        calls.add(new Call(POST, "/campaigns", "{\"channel\": \"WEB\", \"name\": \"%s\"}"));
        calls.add(
                new Call(
                        POST,
                        "/campaigns",
                        "{\"channel\": \"WEB\", \"name\": \"a\", \"costs\": [{\"description\": \"%s\"}]}"));
        calls.add(new Call(PUT, home + "/briefing", "{\"talkTrack\": \"%s\"}"));
        calls.add(
                new Call(
                        PUT,
                        home + "/briefing/quiz",
                        "{\"questions\": [{\"question\": \"%s\", \"right\": \"a\", \"wrong\": \"b\"}]}"));
        calls.add(
                new Call(
                        PUT,
                        home + "/audience",
                        "{\"rules\": {\"match\": \"ALL\", \"rules\": [{\"field\": \"TAG\","
                                + " \"op\": \"IS\", \"values\": [\"%s\"]}]}}"));
        calls.add(
                new Call(
                        PUT,
                        home + "/standing",
                        "{\"steps\": [{\"kind\": \"PRINT\", \"what\": \"%s\"}]}"));
        calls.add(
                new Call(
                        POST,
                        home + "/links",
                        "{\"label\": \"%s\", \"target\": \"https://example.com\"}"));
        calls.add(
                new Call(
                        POST,
                        home + "/forms",
                        "{\"slug\": \"a\", \"title\": \"%s\", \"fields\": [\"EMAIL\"]}"));
        calls.add(
                new Call(
                        POST,
                        home + "/responses",
                        "{\"kind\": \"FORM\", \"note\": \"%s\", \"contact\": {\"lastName\": \"B\"}}"));
        calls.add(new Call(POST, home + "/responses/list", "{\"text\": \"Anna %s\"}"));
        calls.add(new Call(POST, "/contacts", "{\"lastName\": \"%s\"}"));
        calls.add(new Call(POST, "/contacts", "{\"lastName\": \"A\", \"tags\": [\"%s\"]}"));
        return calls;
    }

    private MvcTestResult send(Call call, String odd) {
        return api.send(owner, call.method(), call.path(), call.body().replace("%s", odd));
    }
}
