package org.tandemcrm.enablement.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignMother;
import org.tandemcrm.campaign.CampaignStatus;
import org.tandemcrm.enablement.BriefingMother;
import org.tandemcrm.enablement.Briefings;
import org.tandemcrm.enablement.MaterialId;
import org.tandemcrm.enablement.MaterialShelf;
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
    @Autowired MaterialShelf shelf;

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

    @Test
    void aFileIsAttachedFetchedAsADownloadAndTakenOut() {
        assertThat(attach("Prices <1>.pdf", "%PDF-1.7 prices", true)).hasStatus(302);

        Document page = open("/campaigns/" + spring + "/briefing", sam);
        String href = page.select("#material a").attr("href");
        assertThat(page.select("#material a").text()).isEqualTo("Prices 1 .pdf");
        MvcTestResult file = pages.get().uri(href).with(users.signedIn(sam)).exchange();
        assertThat(file)
                .hasStatusOk()
                .hasContentType("application/pdf")
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(body(file)).isEqualTo("%PDF-1.7 prices");

        assertThat(pages.post().uri(href + "/removal").with(users.signedIn(marta)).exchange())
                .hasStatus(302);
        assertThat(pages.get().uri(href).with(users.signedIn(sam)).exchange()).hasStatus(404);
    }

    @Test
    void aPageIsNotKeptAndNobodyFetchesAFileThroughAnotherCampaign() {
        attach("cat.svg", "<svg onload='alert(1)'/>", false);
        attach("cat.png", "<html>", false);
        assertThat(open("/campaigns/" + spring + "/briefing/quiz", marta)).isNotNull();
        assertThat(shelf.of(spring)).isEmpty();

        MaterialId file =
                users.as(marta, () -> shelf.add(spring, "a.txt", "a".getBytes(UTF_8), false));
        CampaignId other = users.as(marta, () -> desk.plan(CampaignMother.named("Fair")));
        assertThat(
                        pages.get()
                                .uri("/campaigns/{id}/briefing/material/{file}", other, file)
                                .with(users.signedIn(sam))
                                .exchange())
                .hasStatus(404);
    }

    @Test
    void aNewFileThatSalesMustKnowAsksForANewConfirmationAndShowsWhatCameTo() {
        write();
        confirm(1, Map.of());
        attach("Prices.pdf", "%PDF-1.7", true);

        Document page = open("/campaigns/" + spring + "/briefing", sam);
        assertThat(page.select(".panel-title").eachText())
                .contains("Your confirmation", "Changed since you read it");
        assertThat(page.select("ins").text()).isEqualTo("Prices.pdf");
    }

    @Test
    void aQuizIsAnsweredRightBeforeTheConfirmationCounts() {
        write();
        MvcTestResult saved =
                pages.post()
                        .uri("/campaigns/{id}/briefing/quiz", spring)
                        .with(users.signedIn(marta))
                        .param("questions[2].question", "What do we promise?")
                        .param("questions[2].right", "On time, or free")
                        .param("questions[2].wrong", "The lowest price")
                        .exchange();
        assertThat(saved).hasStatus(302);

        MvcTestResult wrong = confirm(1, Map.of("answers[0]", "The lowest price"));
        assertThat(wrong).hasStatus(422);
        Document again = Jsoup.parse(body(wrong));
        assertThat(again.select("#quiz-note-0").text()).startsWith("Not quite.");
        assertThat(again.select("input[checked]").val()).isEqualTo("The lowest price");
        assertThat(confirm(1, Map.of())).hasStatus(422);
        assertThat(confirm(1, Map.of("answers[0]", "On time, or free"))).hasStatus(302);
        assertThat(open("/campaigns/" + spring, marta).select("main").text()).contains("1 of 1");
    }

    @Test
    void questionsThatSomebodyElseWroteMeanwhileAreShownBesideMine() {
        write();
        String seen =
                open("/campaigns/" + spring + "/briefing/quiz", marta)
                        .select("input[name=seen]")
                        .val();
        assertThat(ask(seen, "What do we promise?")).hasStatus(302);

        MvcTestResult late = ask(seen, "Who decides?");

        assertThat(late).hasStatus(409);
        Document page = Jsoup.parse(body(late));
        assertThat(page.select("input[name='questions[0].question']").val())
                .isEqualTo("Who decides?");
        assertThat(page.select(".field-theirs").text()).contains("What do we promise?");
        assertThat(ask(page.select("input[name=seen]").val(), "Who decides?")).hasStatus(302);
    }

    private MvcTestResult ask(String seen, String question) {
        return pages.post()
                .uri("/campaigns/{id}/briefing/quiz", spring)
                .with(users.signedIn(marta))
                .param("seen", seen)
                .param("questions[0].question", question)
                .param("questions[0].right", "On time")
                .param("questions[0].wrong", "Cheap")
                .exchange();
    }

    @Test
    void aQuestionWithoutAChoiceIsRefusedAtItsLine() {
        MvcTestResult refused =
                pages.post()
                        .uri("/campaigns/{id}/briefing/quiz", spring)
                        .with(users.signedIn(marta))
                        .param("questions[1].question", "What do we promise?")
                        .param("questions[1].right", "On time")
                        .exchange();

        assertThat(refused).hasStatus(422);
        Document page = Jsoup.parse(body(refused));
        assertThat(page.select(".field-error").text()).contains("Write a wrong answer");
        assertThat(page.select("input[name='questions[0].right']").val()).isEqualTo("On time");
    }

    private void write() {
        users.as(marta, () -> briefings.write(spring, 0, BriefingMother.complete(), true));
    }

    private MvcTestResult attach(String name, String content, boolean material) {
        return pages.post()
                .uri("/campaigns/{id}/briefing/material", spring)
                .multipart()
                .file(new MockMultipartFile("file", name, "text/html", content.getBytes(UTF_8)))
                .param("material", String.valueOf(material))
                .with(users.signedIn(marta))
                .exchange();
    }

    private MvcTestResult confirm(int version, Map<String, String> answers) {
        var request =
                pages.post()
                        .uri("/campaigns/{id}/briefing/confirmation", spring)
                        .with(users.signedIn(sam))
                        .param("version", String.valueOf(version));
        answers.forEach(request::param);
        return request.exchange();
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
