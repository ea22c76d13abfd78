package org.tandemcrm.lead.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.campaign.CampaignChannel;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignDetails;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

/** What programs may do with leads and the queue. */
@PageTest
@CleanDatabase
class LeadApiTests {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Autowired MockMvcTester api;
    @Autowired TestPeople people;
    @Autowired TestClock clock;
    @Autowired CampaignDesk campaigns;

    private UserId owner;
    private UserId sal;
    private UserId tom;
    private CampaignId mailing;

    @BeforeEach
    void openTheDoors() {
        clock.setTo(NOW);
        owner = people.named("Olga", Role.OWNER);
        sal = people.named("Sal", Role.SALESPERSON);
        tom = people.named("Tom", Role.SALESPERSON);
        mailing =
                people.as(
                        owner,
                        () ->
                                campaigns.log(
                                        CampaignDetails.named(
                                                "Spring mailing", CampaignChannel.EMAIL),
                                        CampaignStatus.RUNNING));
    }

    @Test
    void aResponseAnswersWithTheLeadAndItsTemperature() {
        MvcTestResult answer = responded("anna@example.com", "ASKED_PRICE", NOW);

        assertThat(answer).hasStatus(201);
        assertThat(text(answer, "$.temperature")).isEqualTo("HOT");
        assertThat(text(answer, "$.leadId")).isNotBlank();
        assertThat(get(owner, "/campaigns/" + mailing + "/responses"))
                .bodyJson()
                .extractingPath("$.items[0].leadId")
                .isEqualTo(text(answer, "$.leadId"));
    }

    @Test
    void theSameMailboxIsTheSameContactAndLead() {
        String first = text(responded("anna@example.com", "CLICKED", NOW), "$.leadId");
        String second = text(responded("ANNA@example.com", "REPLIED", NOW), "$.leadId");

        assertThat(second).isEqualTo(first);
        assertThat(get(owner, "/leads/" + first))
                .bodyJson()
                .extractingPath("$.heat")
                .asNumber()
                .satisfies(heat -> assertThat(heat.doubleValue()).isBetween(24.99, 25.0));
    }

    @Test
    void aResponseWantsAKindAndSomebody() {
        assertThat(post(owner, "/campaigns/" + mailing + "/responses", "{}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("contactId", "kind");
    }

    @Test
    void theQueueSaysWhomToTalkToAndByWhichChannel() {
        String lead = text(responded("anna@example.com", "REPLIED", NOW), "$.leadId");

        MvcTestResult queue = get(sal, "/queue");

        assertThat(text(queue, "$.items[0].leadId")).isEqualTo(lead);
        assertThat(text(queue, "$.items[0].proposedChannel")).isEqualTo("EMAIL");
        assertThat(text(queue, "$.items[0].why")).isEqualTo("Replied to Spring mailing");
        assertThat(text(queue, "$.items[0].dueAt")).isNotBlank();
        assertThat(get(sal, "/queue?assignee=any")).hasStatus(403);
        assertThat(get(owner, "/queue?assignee=any")).hasStatus(200);
        assertThat(get(owner, "/queue?assignee=" + sal)).hasStatus(200);
    }

    @Test
    void aClaimedLeadIsNotClaimedTwice() {
        String lead = text(responded("anna@example.com", "REPLIED", NOW), "$.leadId");
        assertThat(post(owner, "/queue/" + lead + "/claim", "")).hasStatus(200);

        MvcTestResult refused = post(sal, "/queue/" + lead + "/claim", "");

        assertThat(refused).hasStatus(409);
        assertThat(text(refused, "$.type")).endsWith("/problems/already-claimed");
        assertThat(text(refused, "$.claimedBy")).isEqualTo(owner.text());
        assertThat(text(refused, "$.until")).isNotBlank();
        assertThat(call(HttpMethod.DELETE, owner, "/queue/" + lead + "/claim", "")).hasStatus(204);
        assertThat(post(sal, "/queue/" + lead + "/claim", "")).hasStatus(200);
    }

    @Test
    void aCallToWhoWroteWantsAReason() {
        String lead = text(responded("anna@example.com", "REPLIED", NOW), "$.leadId");
        String call =
                "{\"channel\":\"PHONE\",\"direction\":\"OUTBOUND\",\"outcome\":\"NO_ANSWER\"%s}";

        MvcTestResult refused = post(sal, "/leads/" + lead + "/touches", call.formatted(""));

        assertThat(refused).hasStatus(422);
        assertThat(text(refused, "$.type")).endsWith("/problems/channel-reason-missing");
        assertThat(text(refused, "$.errors[0].field")).isEqualTo("channelReason");
        assertThat(
                        post(
                                sal,
                                "/leads/" + lead + "/touches",
                                call.formatted(",\"channelReason\":\"She asked for a call\"")))
                .hasStatus(201);
        assertThat(get(sal, "/leads/" + lead + "/touches"))
                .bodyJson()
                .extractingPath("$.items[0].outcome")
                .isEqualTo("NO_ANSWER");
    }

    @Test
    void aColdLeadIsNotCalledNorAccepted() {
        String lead = text(responded("anna@example.com", "CLICKED", NOW), "$.leadId");
        String call = "{\"channel\":\"PHONE\",\"direction\":\"OUTBOUND\",\"outcome\":\"TALKED\"%s}";

        MvcTestResult refused = post(sal, "/leads/" + lead + "/touches", call.formatted(""));

        assertThat(refused).hasStatus(409);
        assertThat(text(refused, "$.type")).endsWith("/problems/cold-lead");
        assertThat(
                        post(
                                sal,
                                "/leads/" + lead + "/touches",
                                call.formatted(",\"coldReason\":\"She sat beside me\"")))
                .hasStatus(201);
    }

    @Test
    void aHandBackCoolsAndWantsAReason() {
        String lead = text(responded("anna@example.com", "REPLIED", NOW), "$.leadId");

        assertThat(post(sal, "/leads/" + lead + "/handback", "{}")).hasStatus(422);
        MvcTestResult cold = post(sal, "/leads/" + lead + "/handback", "{\"reason\":\"TIMING\"}");

        assertThat(cold).hasStatus(200);
        assertThat(text(cold, "$.temperature")).isEqualTo("COLD");
    }

    @Test
    void anothersLeadIsNotTheirsToWork() {
        String lead = text(responded("anna@example.com", "REPLIED", NOW), "$.leadId");
        String salsOrToms = text(get(owner, "/leads/" + lead), "$.assigneeId");
        UserId other = salsOrToms.equals(sal.text()) ? tom : sal;

        MvcTestResult refused =
                post(other, "/leads/" + lead + "/handback", "{\"reason\":\"TIMING\"}");

        assertThat(refused).hasStatus(409);
        assertThat(text(refused, "$.type")).endsWith("/problems/not-yours");
        assertThat(text(get(owner, "/leads/" + lead), "$.temperature")).isEqualTo("WARM");
    }

    @Test
    void evidenceIsNotedWithoutPointsOfItsOwn() {
        String lead = text(responded("anna@example.com", "CLICKED", NOW), "$.leadId");

        MvcTestResult noted =
                post(
                        owner,
                        "/leads/" + lead + "/evidence",
                        "{\"kind\":\"NEED_GIVEN\",\"cause\":\"Ten trucks a week\"}");

        assertThat(noted).hasStatus(201).bodyJson().extractingPath("$.points").isEqualTo(10.0);
        assertThat(
                        post(
                                owner,
                                "/leads/" + lead + "/evidence",
                                "{\"kind\":\"OTHER\",\"points\":99}"))
                .hasStatus(422);
        assertThat(get(owner, "/leads/" + lead + "/evidence"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(2);
    }

    @Test
    void aTemperatureIsSetByHand() {
        String lead = text(responded("anna@example.com", "CLICKED", NOW), "$.leadId");

        MvcTestResult set =
                call(
                        HttpMethod.PUT,
                        owner,
                        "/leads/" + lead + "/temperature",
                        "{\"temperature\":\"HOT\",\"reason\":\"Met the board\",\"until\":\"2026-03-09\"}");

        assertThat(set).hasStatus(200);
        assertThat(text(set, "$.temperature")).isEqualTo("HOT");
        assertThat(text(set, "$.computedTemperature")).isEqualTo("COLD");
    }

    @Test
    void aLeadIsOpenedChangedAndListed() {
        String contact =
                text(
                        post(
                                owner,
                                "/contacts",
                                "{\"firstName\":\"Anna\",\"emails\":[\"anna@example.com\"]}"),
                        "$.id");
        MvcTestResult opened =
                post(
                        owner,
                        "/leads",
                        "{\"contactId\":\"%s\",\"interest\":\"Cranes\",\"pain\":\"Delays\"}"
                                .formatted(contact));
        assertThat(opened).hasStatus(201);
        String lead = text(opened, "$.id");

        assertThat(patch(lead, null, "{\"gain\":\"Calm\"}")).hasStatus(428);
        MvcTestResult changed = patch(lead, etag(lead), "{\"gain\":\"Calm\"}");

        assertThat(changed).hasStatus(200);
        assertThat(text(changed, "$.gain")).isEqualTo("Calm");
        assertThat(text(changed, "$.pain")).isEqualTo("Delays");
        assertThat(patch(lead, "\"0\"", "{\"gain\":\"Peace\"}")).hasStatus(412);
        assertThat(get(owner, "/leads?temperature=COLD&q=anna"))
                .bodyJson()
                .extractingPath("$.items[0].interest")
                .isEqualTo("Cranes");
        assertThat(get(owner, "/leads?warmth=1")).hasStatus(400);
        assertThat(post(owner, "/leads", "{\"interest\":\"Cranes\"}")).hasStatus(422);
        assertThat(
                        post(
                                owner,
                                "/leads",
                                "{\"contactId\":\"0190163d-8694-739b-aea5-966c26f8ad91\"}"))
                .hasStatus(422);
    }

    private MvcTestResult responded(String email, String kind, Instant at) {
        return post(
                owner,
                "/campaigns/" + mailing + "/responses",
                """
                {"contact": {"firstName": "Anna", "lastName": "Berg", "emails": ["%s"]},
                 "kind": "%s", "channel": "EMAIL", "occurredAt": "%s"}
                """
                        .formatted(email, kind, at.minus(Duration.ofMinutes(1))));
    }

    private String etag(String lead) {
        return get(owner, "/leads/" + lead).getResponse().getHeader("ETag");
    }

    private MvcTestResult patch(String lead, String etag, String body) {
        var request = api.patch().uri("/api/v1/leads/" + lead).with(people.by(owner));
        return (etag == null ? request : request.header("If-Match", etag))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(UserId by, String path) {
        return api.get().uri("/api/v1" + path).with(people.by(by)).exchange();
    }

    private MvcTestResult post(UserId by, String path, String body) {
        return call(HttpMethod.POST, by, path, body);
    }

    private MvcTestResult call(HttpMethod method, UserId by, String path, String body) {
        return api.method(method)
                .uri("/api/v1" + path)
                .with(people.by(by))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String text(MvcTestResult answer, String path) {
        try {
            return JsonPath.read(answer.getResponse().getContentAsString(), path);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
