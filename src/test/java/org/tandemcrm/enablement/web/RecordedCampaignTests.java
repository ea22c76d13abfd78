package org.tandemcrm.enablement.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignDetails;
import org.tandemcrm.campaign.CampaignFacts;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignMother;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.campaign.LaunchPad;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

/** What was recorded while it ran, or afterwards, passes the gate before it runs from now on. */
@PageTest
@CleanDatabase
class RecordedCampaignTests {

    private static final String CAMPAIGNS = "/api/v1/campaigns";
    private static final LocalDate LAST_YEAR = LocalDate.of(2025, 5, 1);

    @Autowired MockMvcTester web;
    @Autowired UserMother users;
    @Autowired CampaignDesk desk;
    @Autowired LaunchPad launchPad;
    @Autowired TestClock clock;

    UserId marta;

    @BeforeEach
    void start() {
        clock.setTo(Instant.parse("2026-03-10T12:00:00Z"));
        marta = users.marketer();
    }

    @Test
    void whatReallyStartedTodayIsLaunchedByTheGateWhateverWasPlanned() {
        String body =
                """
                {"name": "Fair", "channel": "EVENT", "status": "RUNNING",
                 "startsOn": "2026-01-01", "startedOn": "2026-03-10"}
                """;

        assertThat(post(CAMPAIGNS, body)).hasStatus(409).bodyText().contains("briefing-not-ready");
        assertThat(
                        web.post()
                                .uri("/campaigns")
                                .with(users.signedIn(marta))
                                .param("name", "Fair")
                                .param("channel", "EVENT")
                                .param("status", "RUNNING")
                                .param("plan.startsOn", "2026-01-01")
                                .param("facts.startedOn", "2026-03-10")
                                .exchange())
                .hasStatus(422);
        assertThat(get(CAMPAIGNS)).bodyJson().extractingPath("$.items").asArray().isEmpty();
    }

    @Test
    void whatReallyStartedLongAgoIsRecordedAsRunningWithoutAPlan() {
        assertThat(
                        post(
                                CAMPAIGNS,
                                """
                                {"name": "Fair", "channel": "EVENT", "status": "RUNNING",
                                 "startedOn": "2026-01-01"}
                                """))
                .hasStatus(201);
    }

    @Test
    void whatIsOverCannotBeginInTheFuture() {
        assertThat(
                        post(
                                CAMPAIGNS,
                                """
                                {"name": "Fair", "channel": "EVENT", "status": "ENDED",
                                 "startsOn": "2026-03-11"}
                                """))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("startsOn");
        CampaignId past = log(CampaignStatus.ENDED);
        assertThat(patch(past, "{\"startedOn\": \"2026-04-01\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("startedOn");
    }

    @Test
    void aCampaignOfLastYearDoesNotRunAgainPastTheGate() {
        CampaignId past = log(CampaignStatus.ENDED);

        assertThat(patch(past, "{\"status\": \"RUNNING\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.missing.length()")
                .isEqualTo(3);
        assertThat(postPage("/campaigns/" + past + "/resumption", marta))
                .hasRedirectedUrl("/campaigns/" + past + "/launch");
        assertThat(desk.card(past).status()).isEqualTo(CampaignStatus.ENDED);
    }

    @Test
    void theOwnerLetsItRunAgainOnRecord() {
        CampaignId past = log(CampaignStatus.ENDED);
        var page =
                Jsoup.parse(
                        text(
                                web.get()
                                        .uri("/campaigns/{id}/launch", past)
                                        .with(users.signedIn(users.owner()))
                                        .exchange()));
        assertThat(page.select(".wanting li")).hasSize(3);

        assertThat(
                        web.post()
                                .uri(page.select("main form").attr("action"))
                                .with(users.signedIn(users.owner()))
                                .param("override", "They ask for it.")
                                .exchange())
                .hasStatus(302);

        assertThat(desk.card(past).status()).isEqualTo(CampaignStatus.RUNNING);
        assertThat(desk.card(past).facts().startedOn()).isEqualTo(LAST_YEAR);
        assertThat(launchPad.launchOf(past).orElseThrow().missing()).hasSize(3);
        assertThat(patch(past, "{\"endsOn\": \"2026-12-31\"}")).hasStatusOk();
    }

    @Test
    void theDaysOfARecordedCampaignDoNotMoveItToThePresent() {
        CampaignId running = log(CampaignStatus.RUNNING);

        for (String days :
                new String[] {
                    "{\"startsOn\": \"2026-04-01\", \"endsOn\": \"2026-05-01\"}",
                    "{\"startedOn\": \"2026-03-10\"}",
                    "{\"endsOn\": \"2026-04-01\"}",
                    "{\"startsOn\": null, \"startedOn\": null}"
                }) {
            assertThat(patch(running, days))
                    .as(days)
                    .hasStatus(409)
                    .bodyText()
                    .contains("briefing-not-ready");
        }
        assertThat(patch(running, "{\"startedOn\": \"2025-05-02\", \"endsOn\": \"2025-06-30\"}"))
                .as("a correction of the past")
                .hasStatusOk();
        assertThat(get(CAMPAIGNS + "/" + running + "/launch"))
                .bodyJson()
                .extractingPath("$.missing.length()")
                .isEqualTo(3);
    }

    @Test
    void thePageSaysItAtTheFieldAndKeepsWhatWasTyped() {
        CampaignId running = log(CampaignStatus.RUNNING);

        MvcTestResult refused =
                web.post()
                        .uri("/campaigns/{id}", running)
                        .with(users.signedIn(marta))
                        .param("version", String.valueOf(desk.card(running).version()))
                        .param("name", "Other name")
                        .param("channel", "EVENT")
                        .param("plan.startsOn", "2025-05-01")
                        .param("facts.startedOn", "2025-05-01")
                        .param("plan.endsOn", "2026-12-31")
                        .exchange();

        assertThat(refused).hasStatus(422);
        var page = Jsoup.parse(text(refused));
        assertThat(page.select("[name=name]").val()).isEqualTo("Other name");
        assertThat(page.select("[name='plan.endsOn']").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void anEndByMistakeIsTakenBackWithoutAGate() {
        CampaignId running = log(CampaignStatus.RUNNING);
        users.as(marta, () -> launchPad.end(running));

        assertThat(postPage("/campaigns/" + running + "/resumption", marta))
                .hasRedirectedUrl("/campaigns/" + running);

        assertThat(desk.card(running).status()).isEqualTo(CampaignStatus.RUNNING);
    }

    private CampaignId log(CampaignStatus status) {
        CampaignDetails details =
                CampaignMother.starting("Fair", LAST_YEAR)
                        .with(CampaignFacts.NONE.lasting(LAST_YEAR, null));
        return users.as(
                marta,
                () ->
                        desk.log(
                                details.with(
                                        details.plan().lasting(LAST_YEAR, LAST_YEAR.plusDays(3))),
                                status));
    }

    private MvcTestResult get(String uri) {
        return web.get().uri(uri).with(users.signedIn(marta)).exchange();
    }

    private MvcTestResult post(String uri, String body) {
        return web.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(users.signedIn(marta))
                .exchange();
    }

    private MvcTestResult postPage(String uri, UserId user) {
        return web.post().uri(uri).with(users.signedIn(user)).exchange();
    }

    private MvcTestResult patch(CampaignId id, String body) {
        return web.patch()
                .uri(CAMPAIGNS + "/" + id)
                .contentType(MediaType.APPLICATION_JSON)
                .header("If-Match", "*")
                .content(body)
                .with(users.signedIn(marta))
                .exchange();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
