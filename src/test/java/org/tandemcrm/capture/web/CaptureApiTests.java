package org.tandemcrm.capture.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignMother;
import org.tandemcrm.deal.web.Api;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;
import tools.jackson.databind.JsonNode;

/** Links, hits, forms and their answers as programs make and read them. */
@PageTest
@CleanDatabase
class CaptureApiTests {

    private static final String ASK =
            """
            {"slug": "ask-us", "title": "Ask us", "fields": ["EMAIL", "MESSAGE"],
             "required": ["EMAIL"], "frameOrigins": ["https://www.example.com/a"],
             "heard": [{"label": "On the radio", "campaignId": "%s"}]}
            """;

    @Autowired Api api;
    @Autowired MockMvcTester mvc;
    @Autowired UserMother users;
    @Autowired CampaignDesk campaigns;

    private UserId marta;
    private CampaignId spring;
    private CampaignId other;
    private String home;

    @BeforeEach
    void campaigns() {
        users.owner();
        marta = users.marketer();
        spring = CampaignMother.running(campaigns, "Spring mailing");
        other = CampaignMother.running(campaigns, "Radio");
        home = "/campaigns/" + spring;
    }

    @Test
    void aLinkIsMadeFollowedReadAndClosed() {
        MvcTestResult made =
                post(
                        home + "/links",
                        "{\"label\": \"Flyer\", \"medium\": \"PRINT\","
                                + " \"target\": \"https://www.example.com/spring\"}");
        assertThat(made).hasStatus(201);
        JsonNode link = Api.json(made);
        String path = home + "/links/" + link.get("id").asString();
        assertThat(made).headers().hasValue("Location", "/api/v1" + path);
        assertThat(link.get("address").asString()).endsWith("/r/" + link.get("code").asString());

        var hit =
                mvc.get()
                        .uri("/r/" + link.get("code").asString() + "?utm_source=flyer")
                        .header("User-Agent", "Mozilla/5.0 (X11) Firefox/140.0")
                        .exchange();

        assertThat(hit).hasStatus(302);
        assertThat(api.read(marta, path).get("visits").asInt()).isEqualTo(1);
        JsonNode seen = api.read(marta, path + "/hits").get("items").get(0);
        assertThat(seen.get("verdict").asString()).isEqualTo("VISIT");
        assertThat(seen.get("utm").asString()).isEqualTo("source=flyer");
        assertThat(api.get(marta, path + "/code.svg")).hasStatusOk();
        assertThat(api.get(marta, path + "/code.png"))
                .hasStatusOk()
                .headers()
                .hasValue("Content-Type", "image/png");
        assertThat(post(path + "/closing", "")).hasStatusOk();
        assertThat(api.read(marta, home + "/links?closed=true").get("items")).hasSize(1);
        assertThat(mvc.get().uri("/r/" + link.get("code").asString())).hasStatus(404);
        assertThat(post(path + "/opening", "")).hasStatusOk();
        assertThat(api.read(marta, path).get("closedAt").isNull()).isTrue();
    }

    @Test
    void aLinkLeadsToAnAddressOfTheWebOrToAFormThatThereIs() {
        assertThat(post(home + "/links", "{\"label\": \"A\", \"target\": \"javascript:alert(1)\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("target");
        assertThat(post(home + "/links", "{\"label\": \"A\", \"formId\": \"%s\"}".formatted(other)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("formId");
        assertThat(api.get(marta, home + "/links?colour=red")).hasStatus(400);
    }

    @Test
    void aFormIsMadeAndChangedByItsVersion() {
        MvcTestResult made = post(home + "/forms", ASK.formatted(other));
        assertThat(made).hasStatus(201).containsHeader("ETag");
        JsonNode form = Api.json(made);
        assertThat(form.get("address").asString()).endsWith("/f/ask-us");
        assertThat(form.get("frameOrigins").get(0).asString()).isEqualTo("https://www.example.com");
        String path = home + "/forms/" + form.get("id").asString();

        String etag = String.valueOf(api.get(marta, path).getResponse().getHeader("ETag"));
        String change = "{\"consentWording\": \"Send me the news.\"}";
        assertThat(api.patch(marta, path, "\"77\"", change)).hasStatus(412);
        assertThat(api.patch(marta, path, etag, change)).hasStatusOk();

        JsonNode now = api.read(marta, path);
        assertThat(now.get("consentWording").asString()).isEqualTo("Send me the news.");
        assertThat(now.get("heard").get(0).get("campaignId").asString())
                .isEqualTo(other.toString());
        assertThat(post(path + "/closing", "")).hasStatusOk();
        assertThat(mvc.get().uri("/f/ask-us")).hasStatus(404);
        assertThat(post(path + "/opening", "")).hasStatusOk();
        assertThat(mvc.get().uri("/f/ask-us")).hasStatusOk();
        assertThat(api.read(marta, home + "/forms").get("items")).hasSize(1);
        assertThat(api.read(marta, path + "/answers").get("items")).isEmpty();
    }

    @Test
    void everyFlawOfAFormIsNamedAtItsField() {
        assertThat(
                        post(
                                home + "/forms",
                                """
                                {"slug": "No Slug", "title": "", "fields": ["MESSAGE"],
                                 "heard": [{"label": "Fair", "campaignId": "%s"}]}
                                """
                                        .formatted(CampaignId.next())))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("slug", "title", "fields", "heard");
        assertThat(post(home + "/forms", "{\"colour\": 1}")).hasStatus(422);
    }

    @Test
    void whatBelongsToAnotherCampaignIsNotFoundInThisOne() {
        JsonNode form = Api.json(post(home + "/forms", ASK.formatted(other)));
        JsonNode link =
                Api.json(
                        post(
                                home + "/links",
                                "{\"label\": \"F\", \"formId\": \"%s\"}"
                                        .formatted(form.get("id").asString())));
        String elsewhere = "/campaigns/" + other;

        for (String path :
                new String[] {
                    elsewhere + "/forms/" + form.get("id").asString(),
                    elsewhere + "/forms/" + form.get("id").asString() + "/answers",
                    elsewhere + "/links/" + link.get("id").asString(),
                    elsewhere + "/links/" + link.get("id").asString() + "/hits",
                    elsewhere + "/links/" + link.get("id").asString() + "/code.svg"
                }) {
            assertThat(api.get(marta, path)).as(path).hasStatus(404);
        }
        assertThat(post(elsewhere + "/links/" + link.get("id").asString() + "/closing", ""))
                .hasStatus(404);
    }

    private MvcTestResult post(String path, String body) {
        return api.send(marta, POST, path, body);
    }
}
