package org.tandemcrm.capture.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignLinks;
import org.tandemcrm.campaign.CampaignMother;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.campaign.ResponseCard;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.capture.CaptureMother;
import org.tandemcrm.capture.HitBook;
import org.tandemcrm.capture.LinkCard;
import org.tandemcrm.capture.LinkDesk;
import org.tandemcrm.capture.LinkId;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactMother;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.user.Role;

@PageTest
@CleanDatabase
class HitPageTests {

    private static final String FIREFOX =
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String TARGET = "https://www.example.com/spring";

    @Autowired MockMvcTester mvc;
    @Autowired TestPeople people;
    @Autowired TestClock clock;
    @Autowired CampaignDesk campaigns;
    @Autowired ContactDirectory contacts;
    @Autowired ResponseBook responses;
    @Autowired CampaignLinks mint;
    @Autowired LinkDesk links;
    @Autowired HitBook book;
    @Autowired JdbcClient jdbc;

    private CampaignId campaign;
    private ContactId anna;

    @BeforeEach
    void aCampaign() {
        people.with(Role.OWNER);
        campaign = CampaignMother.running(campaigns, "Spring mailing");
        anna = contacts.add(ContactMother.anna());
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void aPersonalCodeLeadsOnAndIsOneResponseADay() {
        clock.setTo(Instant.parse("2026-03-02T09:00:00Z"));
        String path = mint.personal(campaign, anna, TARGET);
        assertThat(mint.personal(campaign, anna, TARGET)).isEqualTo(path);

        MockHttpServletResponse answer = follow(path, FIREFOX);
        follow(path, FIREFOX);
        clock.forward(Duration.ofDays(1));
        follow(path, FIREFOX);

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getHeader("Location")).isEqualTo(TARGET);
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        assertThat(responses.of(anna))
                .extracting(ResponseCard::kind)
                .containsExactly(ResponseKind.CLICKED, ResponseKind.CLICKED);
        assertThat(verdicts()).containsExactly("INTEREST", "AGAIN", "INTEREST");
    }

    @Test
    void aGeneralCodeIsAVisitOfNobodyAndAClosedOneLeadsNowhere() {
        LinkId flyer = links.add(CaptureMother.flyer(campaign));
        LinkCard card = links.card(flyer);

        assertThat(
                        follow("/r/" + card.code().toUpperCase(java.util.Locale.ROOT), FIREFOX)
                                .getStatus())
                .isEqualTo(302);
        links.close(flyer);
        assertThat(follow("/r/" + card.code(), FIREFOX).getStatus()).isEqualTo(404);
        assertThat(follow("/r/nosuchcode", FIREFOX).getStatus()).isEqualTo(404);

        assertThat(links.card(flyer))
                .extracting(LinkCard::hits, LinkCard::visits, LinkCard::people)
                .containsExactly(1L, 1L, 0L);
    }

    @Test
    void machinesAreKeptAndNotCounted() {
        String path = mint.personal(campaign, anna, TARGET);

        follow(path, "Mozilla/5.0 (compatible; bingbot/2.0)");
        mvc.head().uri(path).header("User-Agent", FIREFOX).exchange();
        mvc.get()
                .uri(path)
                .header("User-Agent", FIREFOX)
                .header("Sec-Purpose", "prefetch")
                .exchange();
        follow(path, null);

        assertThat(responses.of(anna)).isEmpty();
        assertThat(verdicts()).containsExactly("SCANNER", "HEAD", "PREFETCH", "NO_AGENT");
    }

    @Test
    void aMachineThatOpensEveryLinkAfterSendingIsLeftOutAndAReaderIsNot() {
        clock.setTo(Instant.parse("2026-03-02T09:00:00Z"));
        ContactId bela = contacts.add(ContactMother.person("Bela", "Falk"));
        List<String> annas =
                List.of("a", "b", "c").stream()
                        .map(page -> mint.personal(campaign, anna, "https://example.com/" + page))
                        .toList();
        String belas = mint.personal(campaign, bela, "https://example.com/a");
        mint.sent(campaign, List.of(anna, bela), clock.instant());
        clock.forward(Duration.ofSeconds(20));

        annas.forEach(
                path -> {
                    follow(path, FIREFOX);
                    clock.forward(Duration.ofSeconds(1));
                });
        follow(belas, FIREFOX);
        assertThat(responses.of(bela)).isEmpty();
        clock.forward(Duration.ofSeconds(16));
        judge();

        assertThat(responses.of(anna)).isEmpty();
        assertThat(responses.of(bela)).hasSize(1);
        assertThat(verdicts()).containsExactly("SWEEP", "SWEEP", "SWEEP", "INTEREST");
    }

    @Test
    void elevenMinutesAfterSendingInterestArrivesAtOnce() {
        clock.setTo(Instant.parse("2026-03-02T09:00:00Z"));
        String path = mint.personal(campaign, anna, TARGET);
        mint.sent(campaign, List.of(anna), clock.instant());
        clock.forward(Duration.ofMinutes(11));

        follow(path, FIREFOX);

        assertThat(responses.of(anna)).hasSize(1);
    }

    @Test
    void whatTheProgramSaysIsKeptAsBoundedText() {
        LinkCard flyer = links.card(links.add(CaptureMother.flyer(campaign)));

        mvc.get()
                .uri("/r/{code}?utm_source={source}", flyer.code(), "<script>alert(1)</script>")
                .header("User-Agent", FIREFOX + "x".repeat(3_000))
                .header("Referer", "javascript:alert(1)//")
                .exchange();

        Map<String, Object> row = jdbc.sql("select * from link_hit").query().singleRow();
        assertThat(row.get("agent").toString()).hasSize(500);
        assertThat(row.get("referrer")).isEqualTo("javascript:alert(1)//");
        assertThat(hits(flyer)).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void aLinkIsMadeOnItsPageAndARefusedTargetStandsAtItsField() {
        var marketer = people.by(Role.MARKETER);
        var bad =
                mvc.post()
                        .uri("/campaigns/{c}/links", campaign)
                        .with(marketer)
                        .with(csrf())
                        .param("label", "Flyer")
                        .param("medium", "PRINT")
                        .param("form", "")
                        .param("target", "javascript:alert(1)")
                        .exchange();

        assertThat(bad).hasStatus(422).bodyText().contains("https:// or http://");
        assertThat(links.of(campaign)).isEmpty();
    }

    private String hits(LinkCard link) {
        try {
            return mvc.get()
                    .uri("/campaigns/{c}/links/{l}/hits", campaign, link.id())
                    .with(people.by(Role.MARKETER))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse follow(String path, String agent) {
        var request = mvc.get().uri(path);
        return (agent == null ? request : request.header("User-Agent", agent))
                .exchange()
                .getResponse();
    }

    private void judge() {
        while (book.judgeNext(clock.instant())) {
            // Each in its own transaction.
        }
    }

    private List<String> verdicts() {
        return jdbc.sql("select verdict from link_hit order by at, link_hit_id")
                .query(String.class)
                .list();
    }
}
