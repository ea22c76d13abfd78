package org.tandemcrm.capture.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignLinks;
import org.tandemcrm.campaign.CampaignMother;
import org.tandemcrm.campaign.ResponseBook;
import org.tandemcrm.campaign.ResponseCard;
import org.tandemcrm.campaign.ResponseKind;
import org.tandemcrm.capture.CaptureMother;
import org.tandemcrm.capture.LinkDesk;
import org.tandemcrm.contact.Address;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.deal.web.Api;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import tools.jackson.databind.JsonNode;

/** Whoever answers is found by mailbox, number or code, wherever the answer comes in. */
@PageTest
@CleanDatabase
class ArrivalTests {

    private static final String PRICES = "https://www.example.com/prices";

    @Autowired Api api;
    @Autowired MockMvcTester mvc;
    @Autowired TestPeople people;
    @Autowired TestClock clock;
    @Autowired CampaignDesk campaigns;
    @Autowired ContactDirectory contacts;
    @Autowired ResponseBook responses;
    @Autowired CampaignLinks mint;
    @Autowired LinkDesk links;
    @Autowired JdbcClient jdbc;

    private UserId owner;
    private CampaignId spring;
    private ContactId anna;

    @BeforeEach
    void annaAndACampaign() {
        owner = people.with(Role.OWNER);
        spring = CampaignMother.running(campaigns, "Spring mailing");
        anna =
                contacts.add(
                        new ContactDetails(
                                "Anna",
                                "Berg",
                                null,
                                List.of("anna@example.com"),
                                List.of("+49 40 5550 1234"),
                                null,
                                null,
                                Set.of(),
                                Address.UNKNOWN));
    }

    @AfterEach
    void releaseTheClock() {
        clock.release();
    }

    @Test
    void theApiFindsThemByTheirNumberHoweverItIsTyped() {
        for (String typed : List.of("+49 40 5550 1234", "040 55501234", "0049 40 55501234")) {
            JsonNode said =
                    sent(
                            "/campaigns/" + spring + "/responses",
                            "{\"kind\": \"CALLED\", \"contact\": {\"phones\": [\"%s\"]}}"
                                    .formatted(typed));
            assertThat(said.get("contactId").asString()).isEqualTo(anna.toString());
        }
        assertThat(count("contact")).isEqualTo(1);
    }

    @Test
    void theMarketersPageAndTheListFindThemByTheirNumber() {
        for (int i = 0; i < 2; i++) {
            assertThat(
                            post(
                                    "/campaigns/" + spring + "/responses",
                                    Map.of(
                                            "contactId", "new",
                                            "lastName", "Falk",
                                            "phone", "0431 77 88 99",
                                            "kind", "REPLIED")))
                    .hasStatus(302);
        }
        assertThat(count("contact")).isEqualTo(2);

        JsonNode list =
                sent(
                        "/campaigns/" + spring + "/responses/list",
                        "{\"text\": \"Name;Phone;Email\\nAnna Berg;040 55501234;a.berg@example.org\","
                                + " \"kind\": \"ATTENDED\"}");
        assertThat(list.get("responses").asInt()).isEqualTo(1);
        assertThat(count("contact")).isEqualTo(2);
        assertThat(last(anna).note()).isEqualTo("Not in our records: email a.berg@example.org");
    }

    @Test
    void aNumberOfSeveralPeopleNamesNobody() {
        contacts.add(ContactDetails.named("Ben", "Berg").withPhones(List.of("040 55501234")));

        sent(
                "/campaigns/" + spring + "/responses",
                "{\"kind\": \"CALLED\", \"contact\": {\"phones\": [\"040 55501234\"]}}");

        assertThat(count("contact")).isEqualTo(3);
    }

    @Test
    void aCallFromAKnownNumberIsNoStrangersAndSaysWhatIsNewOfThem() {
        MvcTestResult saved =
                post(
                        "/call",
                        Map.of(
                                "lastName", "Berg",
                                "company", "Hafen GmbH",
                                "phone", "0049 40 55501234",
                                "campaign", spring.toString(),
                                "outcome", "TALKED",
                                "note", "Wants a price"));

        assertThat(saved).hasStatus(302);
        assertThat(count("contact")).isEqualTo(1);
        assertThat(last(anna).note())
                .isEqualTo("Wants a price\n\nNot in our records: company Hafen GmbH");
        assertThat(read("/call?contact=" + anna).select(".queue-last").text())
                .contains("company Hafen GmbH");
    }

    @Test
    void theCodeOfALetterTellsTheCallScreenCampaignAndCaller() {
        String code = mint.personal(spring, anna, PRICES).substring("/r/".length());

        Document screen = read("/call?q=" + code);
        assertThat(screen.select(".call-who h2").text()).isEqualTo("Anna Berg");
        assertThat(screen.select("[name=code]").val()).isEqualTo(code);

        assertThat(post("/call", Map.of("code", code, "outcome", "TALKED", "phone", "0431 7788")))
                .hasStatus(302);
        assertThat(count("contact")).isEqualTo(1);
        assertThat(last(anna).campaignId()).isEqualTo(spring);
        assertThat(last(anna).note()).contains("phone 0431 7788");

        Map<String, String> other =
                Map.of("code", code.toUpperCase(), "outcome", "TALKED", "lastName", "Falk");
        assertThat(post("/call", other)).hasStatus(302);
        assertThat(count("contact")).isEqualTo(2);
    }

    @Test
    void theCodeOfAFlyerTellsTheCallScreenTheCampaign() {
        String code = links.card(links.add(CaptureMother.flyer(spring))).code();

        assertThat(read("/call?q=" + code).select("[name=code]").val()).isEqualTo(code);
        assertThat(post("/call", Map.of("code", code, "outcome", "TALKED", "lastName", "Falk")))
                .hasStatus(302);

        assertThat(jdbc.sql("select campaign_id from response").query(UUID.class).list())
                .containsExactly(spring.value());
    }

    @Test
    void theApiTakesAResponseByItsCodeAlone() {
        String code = mint.personal(spring, anna, PRICES).substring("/r/".length());
        String flyer = links.card(links.add(CaptureMother.flyer(spring))).code();
        CampaignId radio = CampaignMother.running(campaigns, "Radio spots");
        String body = "{\"code\": \"%s\", \"kind\": \"CALLED\"}";

        JsonNode said = sent("/responses", body.formatted(code));

        assertThat(said.get("contactId").asString()).isEqualTo(anna.toString());
        assertThat(said.get("campaignId").asString()).isEqualTo(spring.toString());
        assertThat(said.get("leadId").asString()).isNotEmpty();
        for (String path : List.of("/responses", "/campaigns/" + spring + "/responses")) {
            assertThat(api.send(owner, POST, path, body.formatted("nosuchcode"))).hasStatus(422);
            assertThat(api.send(owner, POST, path, body.formatted(flyer))).hasStatus(422);
        }
        assertThat(
                        api.send(
                                owner,
                                POST,
                                "/campaigns/" + radio + "/responses",
                                body.formatted(code)))
                .hasStatus(422)
                .bodyText()
                .contains("another campaign");
        assertThat(api.send(owner, POST, "/responses", "{\"kind\": \"CALLED\"}")).hasStatus(422);
    }

    @Test
    void aCodeOnPrintIsScannedAndALinkInALetterIsClicked() {
        String printed = mint.printed(spring, List.of(anna), PRICES).get(anna);
        String mailed = mint.personal(spring, anna, PRICES);

        assertThat(printed).isNotEqualTo(mailed);
        assertThat(mint.printed(spring, List.of(anna), PRICES)).containsEntry(anna, printed);
        for (String path : List.of(printed, mailed)) {
            mvc.get().uri(path).header("User-Agent", "Mozilla/5.0 (X11) Firefox/140.0").exchange();
        }

        assertThat(responses.of(anna))
                .extracting(ResponseCard::kind)
                .containsExactlyInAnyOrder(ResponseKind.SCANNED, ResponseKind.CLICKED);
    }

    private ResponseCard last(ContactId contact) {
        List<ResponseCard> all = responses.of(contact);
        return all.get(all.size() - 1);
    }

    private JsonNode sent(String path, String body) {
        MvcTestResult answer = api.send(owner, POST, path, body);
        assertThat(answer.getResponse().getStatus()).as(body).isBetween(200, 201);
        return Api.json(answer);
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request =
                mvc.post()
                        .uri(path)
                        .with(people.by(owner))
                        .with(SecurityMockMvcRequestPostProcessors.csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private Document read(String path) {
        try {
            return Jsoup.parse(
                    mvc.get()
                            .uri(path)
                            .with(people.by(owner))
                            .exchange()
                            .getResponse()
                            .getContentAsString());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
