package org.tandemcrm.deal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.deal.DealId;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.deal.Pipeline;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.lead.LeadDesk;
import org.tandemcrm.lead.LeadId;
import org.tandemcrm.lead.NewLead;
import org.tandemcrm.offering.OfferingMother;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;
import tools.jackson.databind.JsonNode;

@PageTest
@CleanDatabase
class DealApiTests {

    @Autowired Api api;
    @Autowired UserMother users;
    @Autowired DealMother mother;
    @Autowired Pipeline pipeline;
    @Autowired LeadDesk leads;
    @Autowired OfferingMother offering;
    @Autowired Firm firm;
    @Autowired Clock clock;

    private UserId owner;
    private UserId sam;

    @BeforeEach
    void team() {
        owner = users.owner();
        sam = users.salesperson();
    }

    @Test
    void acceptingAnswersWithTheDealAndItsAddress() {
        LeadId lead = mother.hotLead("Anna", "Berg");
        MvcTestResult answer = api.send(owner, POST, "/leads/" + lead + "/deal", "{}");
        assertThat(answer).hasStatus(201);
        JsonNode deal = Api.json(answer);
        assertThat(answer.getResponse().getHeader("Location"))
                .endsWith("/api/v1/deals/" + deal.get("id").asString());
        assertThat(deal.get("leadId").asString()).isEqualTo(lead.toString());
        assertThat(deal.get("stage").asString()).isEqualTo("ACCEPTED");
        assertThat(deal.get("state").asString()).isEqualTo("OPEN");
    }

    @Test
    void linesAreReplacedWholeAndReadBackAsTheyCanBeSent() {
        DealId deal = mother.open("Anna", "Berg");
        ProductId scanner = offering.product("Scanner", "100", "40");
        String path = "/deals/" + deal;
        MvcTestResult made =
                api.patch(
                        sam,
                        path,
                        "*",
                        "{\"lines\": [{\"productId\": \"%s\", \"quantity\": 2, \"unitPrice\": {\"amount\": \"90.00\", \"currency\": \"EUR\"}}]}"
                                .formatted(scanner));
        assertThat(made).hasStatusOk();
        JsonNode read = Api.json(made);
        JsonNode line = read.get("lines").get(0);
        assertThat(read.get("amount").get("amount").asString()).isEqualTo("180.00");
        assertThat(line.get("listPrice").get("amount").asString()).isEqualTo("100.00");
        assertThat(line.get("discount").decimalValue()).isEqualByComparingTo("0.1");
        assertThat(line.get("cost").isNull()).isTrue();
        assertThat(read.get("marginBasis").isNull()).isTrue();
        JsonNode forOlga = api.read(owner, path);
        assertThat(forOlga.get("margin").get("amount").asString()).isEqualTo("100.00");
        assertThat(forOlga.get("marginBasis").asString()).isEqualTo("LINES");
        assertThat(forOlga.at("/marginCounted/amount").asString()).isEqualTo("100.00");
        assertThat(forOlga.get("productPart").isNull()).isTrue();
        String ofScanner = "/deals?product=" + scanner;
        JsonNode listed = api.read(owner, ofScanner).get("items").get(0);
        assertThat(listed.at("/productPart/amount").asString()).isEqualTo("180.00");
        assertThat(listed.at("/productMargin/amount").asString()).isEqualTo("100.00");
        JsonNode forSam = api.read(sam, ofScanner).get("items").get(0);
        assertThat(forSam.at("/productPart/amount").asString()).isEqualTo("180.00");
        assertThat(forSam.get("productMargin").isNull()).isTrue();
        assertThat(forSam.get("marginCounted").isNull()).isTrue();

        JsonNode again =
                Api.json(api.patch(sam, path, "*", "{\"lines\": " + read.get("lines") + "}"));
        assertThat(again.get("lines")).isEqualTo(read.get("lines"));
        assertThat(
                        api.patch(
                                sam,
                                path,
                                "*",
                                "{\"amount\": {\"amount\": \"1.00\", \"currency\": \"EUR\"}}"))
                .hasStatus(422);
        JsonNode emptied = Api.json(api.patch(sam, path, "*", "{\"lines\": []}"));
        assertThat(emptied.get("lines")).isEmpty();
        assertThat(emptied.get("amount").get("amount").asString()).isEqualTo("180.00");
    }

    @Test
    void aSaleIsClosedWithItsLinesAndPromises() {
        DealId deal = mother.open("Anna", "Berg");
        MvcTestResult won =
                api.send(
                        sam,
                        POST,
                        "/deals/" + deal + "/closure",
                        """
                        {"result": "WON",
                         "lines": [{"name": "Training", "quantity": 1.5,
                                    "unitPrice": {"amount": "33.33", "currency": "EUR"}}],
                         "promises": [{"what": "Training in the first week", "on": "2031-01-01"}]}
                        """);
        assertThat(won).hasStatusOk();
        JsonNode json = Api.json(won);
        assertThat(json.get("closure").get("amount").get("amount").asString()).isEqualTo("50.00");
        String promise = json.get("promises").get(0).get("id").asString();

        JsonNode due = api.read(owner, "/promises?state=OPEN").get("items");
        assertThat(due.get(0).get("what").asString()).isEqualTo("Training in the first week");
        assertThat(api.send(sam, POST, "/promises/" + promise + "/keeping", "{}")).hasStatusOk();
        assertThat(api.read(owner, "/promises?state=OPEN").get("items")).isEmpty();
    }

    @Test
    void aLineWithoutQuantityOrPriceIsRefusedAtItsPlace() {
        String path = "/deals/" + mother.open("Anna", "Berg");
        assertThat(api.patch(sam, path, "*", "{\"lines\": [{\"name\": \"Training\"}]}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("lines[0].quantity");
        assertThat(
                        api.patch(
                                sam,
                                path,
                                "*",
                                "{\"lines\": [{\"name\": \"Training\", \"quantity\": 1}]}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("lines[0].unitPrice");
    }

    @Test
    void acceptingNeedsNoBodyAndTakesATimeOfThePast() {
        LeadId anna = mother.hotLead("Anna", "Berg");
        assertThat(api.send(owner, POST, "/leads/" + anna + "/deal", "")).hasStatus(201);
        LeadId omar = mother.hotLead("Omar", "Haddad");
        String past = clock.instant().minus(Duration.ofMinutes(10)).toString();
        MvcTestResult answer =
                api.send(
                        owner,
                        POST,
                        "/leads/" + omar + "/deal",
                        "{\"acceptedAt\": \"%s\"}".formatted(past));
        assertThat(Api.json(answer).get("acceptedAt").asString()).startsWith(past.substring(0, 19));
    }

    @Test
    void aColdLeadAndASecondDealAreNamedProblems() {
        ContactId contact = mother.contact("Omar", "Haddad");
        NewLead cold = new NewLead(contact, null, null, null, null, clock.instant());
        LeadId lead = users.as(sam, () -> leads.open(cold));
        assertProblem(api.send(owner, POST, "/leads/" + lead + "/deal", "{}"), 409, "cold-lead");

        LeadId hot = mother.hotLead("Anna", "Berg");
        api.send(owner, POST, "/leads/" + hot + "/deal", "{}");
        assertProblem(
                api.send(owner, POST, "/leads/" + hot + "/deal", "{}"), 409, "already-accepted");
    }

    @Test
    void movesClosesAndOpensAgain() {
        String path = "/deals/" + mother.open("Anna", "Berg");
        MvcTestResult moved = api.send(sam, PUT, path + "/stage", "{\"stage\": \"PROPOSAL\"}");
        assertThat(moved).hasStatusOk();
        assertThat(Api.json(moved).get("stage").asString()).isEqualTo("PROPOSAL");

        String won =
                """
                {"result": "WON", "amount": {"amount": "1000.00", "currency": "EUR"},
                 "closedOn": "%s"}
                """
                        .formatted(firm.today());
        JsonNode closed = Api.json(api.send(sam, POST, path + "/closure", won));
        assertThat(closed.get("state").asString()).isEqualTo("WON");
        assertThat(closed.at("/closure/amount/amount").asString()).isEqualTo("1000.00");
        assertProblem(api.send(sam, POST, path + "/closure", won), 409, "deal-closed");

        assertThat(api.send(sam, POST, path + "/reopening", "{}")).hasStatus(422);
        MvcTestResult opened =
                api.send(sam, POST, path + "/reopening", "{\"reason\": \"Cancelled\"}");
        assertThat(Api.json(opened).get("state").asString()).isEqualTo("OPEN");
    }

    @Test
    void aPatchWithAReasonCorrectsTheEndOfAClosedDeal() {
        String path = "/deals/" + mother.open("Anna", "Berg");
        String fewer = "\"amount\": {\"amount\": \"900.00\", \"currency\": \"EUR\"}";
        assertFlaw(api.patch(sam, path, "*", "{\"correction\": \"Typo\"}"), "correction");
        assertFlaw(api.patch(sam, path, "*", "{\"closedOn\": \"2026-01-01\"}"), "closedOn");
        api.send(
                sam,
                POST,
                path + "/closure",
                "{\"result\": \"WON\", \"amount\": {\"amount\": \"1000\", \"currency\": \"EUR\"}}");
        assertProblem(api.patch(sam, path, "*", "{" + fewer + "}"), 409, "deal-closed");
        String etag = api.get(sam, path).getResponse().getHeader("ETag");
        String body =
                "{%s, \"closedOn\": \"%s\", \"correction\": \"Credit note\"}"
                        .formatted(fewer, firm.today().minusDays(1));
        JsonNode end = Api.json(api.patch(sam, path, etag, body)).get("closure");
        assertThat(end.at("/amount/amount").asString()).isEqualTo("900.00");
        assertThat(end.get("closedOn").asString()).isEqualTo(firm.today().minusDays(1).toString());
        assertThat(api.patch(sam, path, etag, body)).hasStatus(412);
        assertFlaw(
                api.patch(sam, path, "*", "{\"name\": \"Other\", \"correction\": \"x\"}"), "name");
        assertFlaw(
                api.patch(sam, path, "*", "{\"reason\": \"Price\", \"correction\": \"x\"}"),
                "reason");
    }

    @Test
    void anActionNeedsNoIfMatchAndHonoursOne() {
        String path = "/deals/" + mother.open("Anna", "Berg");
        String seen = api.get(sam, path).getResponse().getHeader("ETag");
        String move = "{\"stage\": \"PROPOSAL\"}";
        assertThat(api.put(sam, path + "/stage", seen, move)).hasStatusOk();
        assertThat(api.put(sam, path + "/stage", seen, "{\"stage\": \"ACCEPTED\"}")).hasStatus(412);
        assertThat(api.put(sam, path + "/stage", "*", "{\"stage\": \"VERBAL_YES\"}")).hasStatusOk();
        assertThat(api.read(sam, path).get("stage").asString()).isEqualTo("VERBAL_YES");
    }

    @Test
    void losesWithAReasonAndADayForMarketing() {
        String path = "/deals/" + mother.open("Anna", "Berg");
        String lost =
                """
                {"result": "LOST", "reason": "Price", "competitor": "Rival",
                 "closedOn": "%s", "backToMarketingOn": "%s"}
                """
                        .formatted(firm.today(), firm.today().plusMonths(2));
        JsonNode end = Api.json(api.send(sam, POST, path + "/closure", lost)).get("closure");
        assertThat(end.get("reason").asString()).isEqualTo("Price");
        assertThat(end.get("backToMarketingOn").asString())
                .isEqualTo(firm.today().plusMonths(2).toString());
    }

    @Test
    void whatIsWrongWithAClosureIsNamedByField() {
        String path = "/deals/" + mother.open("Anna", "Berg") + "/closure";
        assertFlaw(api.send(sam, POST, path, "{}"), "result");
        assertFlaw(api.send(sam, POST, path, "{\"result\": \"WON\"}"), "amount");
        assertFlaw(api.send(sam, POST, path, "{\"result\": \"LOST\"}"), "reason");
        assertFlaw(
                api.send(
                        sam,
                        POST,
                        path,
                        "{\"result\": \"WON\", \"amount\": {\"amount\": \"1\", \"currency\": \"USD\"}}"),
                "amount");
        assertFlaw(
                api.send(sam, POST, path, "{\"result\": \"LOST\", \"raeson\": \"Price\"}"),
                "raeson");
    }

    @Test
    void aPatchChangesWhatItNamesAndNothingElse() {
        DealId deal = mother.open("Anna", "Berg");
        String etag = api.get(sam, "/deals/" + deal).getResponse().getHeader("ETag");
        String body =
                """
                {"amount": {"amount": "250.00", "currency": "EUR"}, "expectedCloseOn": "2031-01-02"}
                """;
        MvcTestResult changed = api.patch(sam, "/deals/" + deal, etag, body);
        assertThat(changed).hasStatusOk();
        JsonNode after = Api.json(changed);
        assertThat(after.at("/amount/amount").asString()).isEqualTo("250.00");
        assertThat(after.get("expectedCloseOn").asString()).isEqualTo("2031-01-02");
        assertThat(after.get("name").asString()).contains("Anna Berg");
        assertThat(after.get("assigneeId").asString()).isEqualTo(sam.toString());

        assertThat(api.patch(sam, "/deals/" + deal, etag, body)).hasStatus(412);
        String now = String.valueOf(changed.getResponse().getHeader("ETag"));
        JsonNode emptied = Api.json(api.patch(sam, "/deals/" + deal, now, "{\"amount\": null}"));
        assertThat(emptied.get("amount").isNull()).isTrue();
    }

    @Test
    void aPatchWithoutIfMatchAndAnUnknownFieldAreRefused() {
        DealId deal = mother.open("Anna", "Berg");
        assertThat(api.send(sam, HttpMethod.PATCH, "/deals/" + deal, "{\"name\": \"Other\"}"))
                .hasStatus(428);
        assertFlaw(api.patch(sam, "/deals/" + deal, "*", "{\"colour\": \"red\"}"), "colour");
        assertFlaw(api.patch(sam, "/deals/" + deal, "*", "{\"name\": null}"), "name");
        assertFlaw(
                api.patch(sam, "/deals/" + deal, "*", "{\"expectedCloseOn\": \"soon\"}"),
                "expectedCloseOn");
    }

    @Test
    void theListPagesAndFiltersAsThePageDoes() {
        mother.open("Anna", "Berg");
        mother.open("Omar", "Haddad");
        JsonNode first = api.read(owner, "/deals?limit=1&sort=name");
        assertThat(first.get("items")).hasSize(1);
        JsonNode second =
                api.read(owner, "/deals?limit=1&sort=name&cursor=" + first.get("next").asString());
        assertThat(second.at("/items/0/name").asString()).contains("Omar");
        assertThat(api.read(owner, "/deals?stage=PROPOSAL").get("items")).isEmpty();
        assertProblem(api.get(owner, "/deals?colour=red"), 400, "unknown-parameter");
    }

    @Test
    void marginsAreForOwnersAndMarketers() {
        DealId deal = mother.open("Anna", "Berg");
        api.patch(
                owner,
                "/deals/" + deal,
                "*",
                "{\"margin\": {\"amount\": \"40.00\", \"currency\": \"EUR\"}}");
        assertThat(api.read(owner, "/deals/" + deal).at("/margin/amount").asString())
                .isEqualTo("40.00");
        assertThat(api.read(sam, "/deals/" + deal).get("margin").isNull()).isTrue();
        assertThat(api.get(sam, "/deals?margin.gte=1")).hasStatus(400);
    }

    @Test
    void whoMayNotWorkADealIsRefused() {
        DealId deal = mother.open("Anna", "Berg");
        UserId petra = users.person("Petra Pohl", Role.SALESPERSON);
        for (UserId other : List.of(petra, users.marketer(), users.colleague())) {
            assertThat(
                            api.send(
                                    other,
                                    PUT,
                                    "/deals/" + deal + "/stage",
                                    "{\"stage\": \"PROPOSAL\"}"))
                    .hasStatus(403);
        }
        assertThat(api.read(sam, "/deals/" + deal).get("stage").asString()).isEqualTo("ACCEPTED");
    }

    private static void assertProblem(MvcTestResult answer, int status, String problem) {
        assertThat(answer).hasStatus(status);
        assertThat(Api.json(answer).get("type").asString()).isEqualTo("/problems/" + problem);
    }

    private static void assertFlaw(MvcTestResult answer, String field) {
        assertThat(answer).hasStatus(422);
        assertThat(Api.json(answer).get("errors").toString())
                .contains("\"field\":\"" + field + "\"");
    }
}
