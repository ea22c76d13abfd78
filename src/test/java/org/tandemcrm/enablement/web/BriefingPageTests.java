package org.tandemcrm.enablement.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.enablement.BriefingMother;
import org.tandemcrm.enablement.Briefings;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

@PageTest
@CleanDatabase
class BriefingPageTests {

    @Autowired MockMvcTester pages;
    @Autowired UserMother users;
    @Autowired CampaignDesk desk;
    @Autowired Briefings briefings;

    UserId marta;
    UserId sam;
    CampaignId spring;

    @BeforeEach
    void start() {
        marta = users.marketer();
        sam = users.salesperson();
        spring = users.as(marta, () -> desk.plan(CampaignMother.named("Spring mailing")));
    }

    @Test
    void theMarketerWritesAndTheSalespersonConfirms() {
        MvcTestResult written =
                pages.post()
                        .uri("/campaigns/{id}/briefing", spring)
                        .with(users.signedIn(marta))
                        .param("version", "0")
                        .param("valueProposition", "On time, or free.")
                        .param("talkTrack", "Ask about freight.")
                        .param("byEmail", "Write back.")
                        .exchange();
        assertThat(written).hasStatus(302);

        Document page = open("/campaigns/" + spring + "/briefing", sam);
        assertThat(page.select(".panel-title").eachText())
                .contains("Value proposition", "Follow-up by Email", "Your confirmation");

        MvcTestResult confirmed =
                pages.post()
                        .uri("/campaigns/{id}/briefing/confirmation", spring)
                        .with(users.signedIn(sam))
                        .param("version", page.select("input[name=version]").val())
                        .exchange();
        assertThat(confirmed).hasStatus(302);
        assertThat(
                        open("/campaigns/" + spring + "/briefing", sam)
                                .select(".panel-title")
                                .eachText())
                .doesNotContain("Your confirmation");
        assertThat(open("/campaigns/" + spring, marta).select("main").text()).contains("1 of 1");
    }

    @Test
    void theLaunchPageSaysWhatIsMissingAndOnlyTheOwnerMayInsist() {
        Document marketers = open("/campaigns/" + spring + "/launch", marta);
        assertThat(marketers.select(".wanting li")).hasSize(3);
        assertThat(marketers.select("textarea[name=override]")).isEmpty();

        Document owners = open("/campaigns/" + spring + "/launch", users.owner());
        assertThat(owners.select("textarea[name=override]")).hasSize(1);
    }

    @Test
    void aLaunchThatIsRefusedSaysWhyOnThePage() throws Exception {
        MvcTestResult refused =
                pages.post()
                        .uri("/campaigns/{id}/launch", spring)
                        .with(users.signedIn(marta))
                        .exchange();

        assertThat(refused).hasStatus(409);
        assertThat(Jsoup.parse(body(refused)).select("[role=alert]").text())
                .contains("sales is not ready");
        assertThat(desk.card(spring).status()).isEqualTo(CampaignStatus.PLANNED);
    }

    @Test
    void anEditOfAnOlderBriefingShowsWhatStandsThereNow() throws Exception {
        users.as(marta, () -> briefings.write(spring, 0, BriefingMother.complete(), true));

        MvcTestResult answer =
                pages.post()
                        .uri("/campaigns/{id}/briefing", spring)
                        .with(users.signedIn(marta))
                        .param("version", "0")
                        .param("talkTrack", "Mine")
                        .exchange();

        assertThat(answer).hasStatus(409);
        Document page = Jsoup.parse(body(answer));
        assertThat(page.select("#f-talkTrack").text()).isEqualTo("Mine");
        assertThat(page.select(".field-theirs").text()).contains("Ask about their freight.");
    }

    @Test
    void aSalespersonDoesNotWriteBriefings() {
        assertThat(
                        pages.get()
                                .uri("/campaigns/{id}/briefing/edit", spring)
                                .with(users.signedIn(sam))
                                .exchange())
                .hasStatus(403);
    }

    @Test
    void programsWriteReadAndConfirm() {
        String uri = "/api/v1/campaigns/" + spring + "/briefing";
        assertThat(
                        pages.put()
                                .uri(uri)
                                .with(users.signedIn(marta))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        """
                                        {"valueProposition": "On time", "talkTrack": "Ask",
                                         "followUpRules": [{"channel": "EMAIL", "rule": "Write"}]}
                                        """)
                                .exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(1);

        assertThat(pages.post().uri(uri + "/confirmation").with(users.signedIn(sam)).exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.confirmations[0].version")
                .isEqualTo(1);
        assertThat(
                        pages.post()
                                .uri("/api/v1/campaigns/{id}/launch", spring)
                                .with(users.signedIn(marta))
                                .exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("RUNNING");
    }

    @Test
    void programsHearWhatIsMissing() {
        assertThat(
                        pages.post()
                                .uri("/api/v1/campaigns/{id}/launch", spring)
                                .with(users.signedIn(marta))
                                .exchange())
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/briefing-not-ready");
    }

    private Document open(String uri, UserId user) {
        MvcTestResult answer =
                pages.get().uri(uri).accept("text/html").with(users.signedIn(user)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(body(answer));
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
