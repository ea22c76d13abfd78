package org.tandemcrm.capture.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.PUT;
import static org.springframework.http.HttpMethod.TRACE;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignMother;
import org.tandemcrm.capture.CaptureMother;
import org.tandemcrm.capture.FormDesk;
import org.tandemcrm.capture.FormDetails;
import org.tandemcrm.capture.FormField;
import org.tandemcrm.capture.HeardChoice;
import org.tandemcrm.capture.LinkDesk;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactMother;
import org.tandemcrm.contact.OptOuts;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.user.Role;

/** What somebody tries who means no good, at every door that stands open to strangers. */
@PageTest
@CleanDatabase
class StrangersAttackTests {

    private static final String AGENT = "Mozilla/5.0 (X11) Firefox/140.0";

    @Autowired MockMvcTester mvc;
    @Autowired TestPeople people;
    @Autowired TestClock clock;
    @Autowired CampaignDesk campaigns;
    @Autowired FormDesk forms;
    @Autowired LinkDesk links;
    @Autowired OptOuts optOuts;
    @Autowired ContactDirectory contacts;
    @Autowired JdbcClient jdbc;

    private CampaignId spring;
    private String link;
    private String letter;

    @BeforeEach
    void openDoors() {
        people.with(Role.OWNER);
        clock.setTo(Instant.parse("2026-03-02T09:00:00Z"));
        spring = CampaignMother.running(campaigns, "Spring mailing");
        forms.add(spring, CaptureMother.priceList("prices", spring));
        link = "/r/" + links.card(links.add(CaptureMother.flyer(spring))).code();
        ContactId anna = contacts.add(ContactMother.anna());
        EmailAddress mailbox = new EmailAddress(contacts.card(anna).emails().get(0));
        letter = "/u/" + optOuts.token(anna, mailbox, spring.value());
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void nothingInTheRequestMovesARedirect() {
        for (String more :
                List.of(
                        "?url=https://evil.example",
                        "?target=//evil.example&next=//evil.example",
                        "?utm_source=%0d%0aLocation:%20https://evil.example",
                        "?utm_source=%00")) {
            var answer = ask(GET, link + more, Map.of("Host", "evil.example"));
            assertThat(answer.getHeaders("Location"))
                    .as(more)
                    .containsExactly("https://www.example.com/spring");
        }
        var sent =
                new FormVisitor(mvc, clock, "/f/prices")
                        .open("?c=//evil.example&nextAddress=https://evil.example")
                        .waits(Duration.ofSeconds(3))
                        .send(Map.of("email", "a@example.com", "c", "//evil.example"));
        assertThat(sent.getHeader("Location")).isEqualTo("/f/prices/thanks");
    }

    @Test
    void oddAddressesAreNobodysAndNeverBreak() {
        for (String odd : OddTexts.unkeepable()) {
            for (String door : List.of("/r/{odd}", "/f/{odd}", "/f/{odd}/frame", "/u/{odd}")) {
                int status =
                        mvc.get()
                                .uri(door, odd)
                                .header("User-Agent", AGENT)
                                .exchange()
                                .getResponse()
                                .getStatus();
                assertThat(status).as(door + " " + OddTexts.shown(odd)).isIn(400, 404);
            }
        }
        for (String path :
                List.of("/r/%2e%2e%2fqueue", "/r/%00", "/f//evil.example", "/u/..;/queue", "/r")) {
            int status =
                    mvc.get().uri(java.net.URI.create(path)).exchange().getResponse().getStatus();
            assertThat(status).as(path).isBetween(400, 404);
        }
    }

    @Test
    void headersOfAnyBytesAreKeptAsTextAndTheHitIsNotLost() {
        String german = new String("Straße Å".getBytes(StandardCharsets.UTF_8), ISO);
        for (String odd :
                List.of(german, "a\u0085b", "x".repeat(9_000), "<script>alert(1)</script>")) {
            var answer =
                    ask(
                            GET,
                            link,
                            Map.of("User-Agent", AGENT + odd, "Referer", odd, "Purpose", odd));
            assertThat(answer.getStatus()).as(OddTexts.shown(odd)).isEqualTo(302);
        }
        assertThat(count("link_hit")).isEqualTo(4);
    }

    private static final java.nio.charset.Charset ISO = StandardCharsets.ISO_8859_1;

    @Test
    void lookingNeverUnsubscribesHoweverItIsAsked() {
        for (HttpMethod method : List.of(GET, HEAD, OPTIONS)) {
            ask(method, letter, Map.of());
            ask(method, letter + "?List-Unsubscribe=One-Click", Map.of());
            ask(
                    method,
                    letter + "?choice=none&_method=POST",
                    Map.of("X-HTTP-Method-Override", "POST"));
        }
        for (HttpMethod method : List.of(PUT, PATCH, DELETE, TRACE)) {
            assertThat(ask(method, letter + "?choice=none", Map.of()).getStatus())
                    .as(method.name())
                    .isBetween(400, 405);
        }

        assertThat(count("consent")).isZero();
        assertThat(count("suppression")).isZero();
    }

    @Test
    void aTokenWithAnyOneLetterChangedIsNobodys() {
        String token = letter.substring(3);
        for (int i = 0; i < token.length() - 1; i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String forged = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(optOuts.read(forged)).as("letter " + i).isEmpty();
        }
        assertThat(optOuts.read(token.substring(1))).isEmpty();
        assertThat(optOuts.read(token + "AAAA")).isEmpty();
        assertThat(optOuts.read("")).isEmpty();
    }

    @Test
    void noDoorGivesACookieAndOnlyAFrameMayBeFramed() {
        for (String path :
                List.of(
                        link,
                        letter,
                        "/u/none",
                        "/r/none",
                        "/f/prices",
                        "/f/none",
                        "/f/prices/frame",
                        "/f/prices/frame/thanks",
                        "/f/none/frame",
                        "/f/prices/thanks",
                        "/f/prices/confirmation/none")) {
            var answer = ask(GET, path, Map.of("Cookie", "SESSION=stolen"));
            assertThat(answer.getHeaders("Set-Cookie")).as(path).isEmpty();
            String policy = String.valueOf(answer.getHeader("Content-Security-Policy"));
            boolean framed = path.startsWith("/f/prices/frame");
            assertThat(policy)
                    .as(path)
                    .contains(
                            "frame-ancestors " + (framed ? "https://www.example.com;" : "'none'"));
        }
    }

    @Test
    void scriptInEveryWordOfAFormIsShownAsText() throws Exception {
        String evil = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
        forms.add(
                spring,
                new FormDetails(
                        "evil",
                        evil,
                        evil,
                        EnumSet.allOf(FormField.class),
                        EnumSet.of(FormField.EMAIL),
                        evil,
                        false,
                        evil,
                        evil,
                        "https://www.example.com/?a=%22%3E",
                        List.of(),
                        List.of(new HeardChoice(evil, null)),
                        List.of()));
        Map<String, String> typed = new HashMap<>();
        for (FormField field : FormField.values()) {
            typed.put(field.key(), evil);
        }
        typed.putAll(Map.of("c", evil, "heard", evil, "from", evil, "consent", evil));
        FormVisitor visitor =
                new FormVisitor(mvc, clock, "/f/evil").open().waits(Duration.ofSeconds(3));

        mustBeText(visitor.page());
        assertThat(visitor.send(typed).getStatus()).isEqualTo(422);
        mustBeText(visitor.page());
        assertThat(visitor.page().select("[name=lastName]").val()).isEqualTo(evil);
        mustBeText(Jsoup.parse(ask(GET, "/f/evil/thanks", Map.of()).getContentAsString()));
    }

    @Test
    void aFormTakesWhatProgramsSendWithoutBreaking() {
        for (String odd : OddTexts.unkeepable()) {
            FormVisitor visitor =
                    new FormVisitor(mvc, clock, "/f/prices").open().waits(Duration.ofSeconds(3));
            Map<String, String> typed = new HashMap<>();
            for (FormField field : FormField.values()) {
                typed.put(field.key(), odd);
            }
            typed.putAll(Map.of("c", odd, "heard", odd, "from", odd, "consent", odd));
            typed.put("email", "odd" + count("form_submission") + "@example.com");
            typed.put("phone", "");
            assertThat(visitor.send(typed).getStatus()).as(OddTexts.shown(odd)).isEqualTo(302);
            Map<String, String> hidden = new HashMap<>(typed);
            hidden.putAll(Map.of("key", odd, "shown", odd, "email", odd));
            assertThat(visitor.send(hidden).getStatus()).as(OddTexts.shown(odd)).isEqualTo(422);
        }
        assertThat(count("form_submission")).isEqualTo(OddTexts.unkeepable().size());
    }

    @Test
    void otherShapesOfAPostAreRefusedWithoutBreaking() {
        int before = count("contact");
        assertThat(
                        mvc.post()
                                .uri("/f/prices")
                                .contentType("application/json")
                                .content("{\"email\": \"a@example.com\"}"))
                .hasStatus(422);
        assertThat(mvc.post().uri("/f/prices").contentType("text/xml").content("<a/>"))
                .hasStatus(422);
        assertThat(
                        mvc.post()
                                .uri("/f/prices")
                                .multipart()
                                .file(new MockMultipartFile("email", "a\u0000.txt", null, bytes()))
                                .param("firstName", "A"))
                .hasStatus(422);
        assertThat(
                        mvc.post()
                                .uri("/f/prices")
                                .param("email[0].x", "a")
                                .param("class.classLoader", "a")
                                .param("firstName", "a", "b"))
                .hasStatus(400);
        assertThat(count("contact")).isEqualTo(before);
    }

    private static byte[] bytes() {
        return "a@example.com".getBytes(StandardCharsets.UTF_8);
    }

    private static void mustBeText(Document page) {
        assertThat(page.select("script, img[onerror], [onerror]")).isEmpty();
        assertThat(page.text()).contains("<script>alert(1)</script>");
    }

    private MockHttpServletResponse ask(HttpMethod method, String path, Map<String, String> head) {
        var request = mvc.method(method).uri(java.net.URI.create(path));
        for (var one : head.entrySet()) {
            request = request.header(one.getKey(), one.getValue());
        }
        if (!head.containsKey("User-Agent")) {
            request = request.header("User-Agent", AGENT);
        }
        return request.exchange().getResponse();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
