package org.tandemcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.user.NoticeCard;
import org.tandemcrm.user.Notices;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

/** What a listener could not do stands before the owner, who tries again or gives it up. */
@PageTest
@CleanDatabase
@Import(DeadLetterTests.MilkBuyer.class)
class DeadLetterTests {

    /** An event that its listener does not like as long as the shop is shut. */
    public record MilkRanOut(String shop) {}

    /** Fails until the shop opens. */
    static class MilkBuyer {

        static volatile boolean open;
        static volatile int bought;

        @ApplicationModuleListener
        void on(MilkRanOut event) {
            if (!open) {
                throw new IllegalStateException(event.shop() + " is shut.\nSecond line.");
            }
            bought++;
        }
    }

    @Autowired MockMvcTester mvc;
    @Autowired TestPeople people;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired DeadLetterOffice office;
    @Autowired DeadLetterBell bell;
    @Autowired Notices notices;

    private UserId olga;
    private RequestPostProcessor owner;

    @BeforeEach
    void shutTheShop() {
        MilkBuyer.open = false;
        MilkBuyer.bought = 0;
        olga = people.with(Role.OWNER);
        owner = people.by(olga);
    }

    @Test
    void nothingFailedIsSaidInASentence() {
        assertThat(page().select(".empty-place").text()).startsWith("Nothing has failed.");
    }

    @Test
    void whatFailedIsToldInPlainWordsWithTheFirstLineOfItsError() {
        fail("Corner shop");

        Document page = page();
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody").text())
                .contains("Milk ran out", "Platform: milk buyer", "IllegalStateException: Corner")
                .doesNotContain("Second line");
    }

    @Test
    void tryingAgainDoesTheWorkOnceTheCauseIsGone() {
        fail("Corner shop");
        fail("Big shop");
        MilkBuyer.open = true;

        assertThat(post("/retry")).hasRedirectedUrl("/settings/failures");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(office.letters()).hasSize(1));
        assertThat(MilkBuyer.bought).isEqualTo(1);
        assertThat(audit()).containsExactly("EVENT_TRIED_AGAIN");
    }

    @Test
    void whatIsGivenUpIsNeverTriedAgainAndTheAuditKeepsWhoDidIt() {
        fail("Corner shop");
        String address = address();

        assertThat(post("/removal")).hasRedirectedUrl("/settings/failures");

        assertThat(page().select("tbody tr")).isEmpty();
        assertThat(audit()).containsExactly("EVENT_GIVEN_UP");
        assertThat(mvc.post().uri(address + "/retry").with(owner).with(csrf())).hasStatus(404);
        assertThat(mvc.post().uri(address + "/removal").with(owner).with(csrf())).hasStatus(404);
    }

    @Test
    void theOwnerHearsOnceOfWhatKeepsFailing() {
        fail("Corner shop");
        bell.ring();
        assertThat(heard()).isEmpty();

        jdbc.sql("update event_publication set completion_attempts = 3").update();
        bell.ring();
        bell.ring();

        assertThat(heard())
                .singleElement()
                .satisfies(notice -> assertThat(notice.href()).isEqualTo("/settings/failures"));
    }

    private void fail(String shop) {
        int before = office.letters().size();
        transaction.executeWithoutResult(now -> events.publishEvent(new MilkRanOut(shop)));
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () ->
                                office.letters().size() > before
                                        && office.letters().get(0).error() != null);
    }

    private List<NoticeCard> heard() {
        return notices.latest(olga, 10);
    }

    private List<String> audit() {
        return jdbc.sql("select kind from security_event where actor_id = ?")
                .param(olga.value())
                .query(String.class)
                .list();
    }

    private String address() {
        return page().expectFirst("tbody form").attr("action").replaceFirst("/[a-z]+$", "");
    }

    private MvcTestResult post(String what) {
        return mvc.post().uri(address() + what).with(owner).with(csrf()).exchange();
    }

    private Document page() {
        MvcTestResult result =
                mvc.get()
                        .uri("/settings/failures")
                        .with(owner)
                        .accept(MediaType.TEXT_HTML)
                        .exchange();
        assertThat(result).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
