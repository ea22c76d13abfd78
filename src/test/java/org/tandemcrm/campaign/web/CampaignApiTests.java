package org.tandemcrm.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignMother;
import org.tandemcrm.campaign.MemberList;
import org.tandemcrm.campaign.MemberState;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactMother;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.offering.OfferingMother;
import org.tandemcrm.offering.PriceListId;
import org.tandemcrm.offering.ProductId;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

@PageTest
@CleanDatabase
class CampaignApiTests {

    private static final String CAMPAIGNS = "/api/v1/campaigns";

    @Autowired MockMvcTester api;
    @Autowired UserMother users;
    @Autowired CampaignDesk desk;
    @Autowired MemberList members;
    @Autowired ContactDirectory contacts;
    @Autowired OfferingMother offering;

    UserId marta;

    @BeforeEach
    void start() {
        marta = users.marketer();
    }

    @Test
    void aCampaignIsEnteredAndReadWithItsCosts() {
        MvcTestResult made =
                post(
                        CAMPAIGNS,
                        """
                        {"name": "Fair", "channel": "EVENT", "startsOn": "2026-05-01",
                         "costs": [{"description": "Stand",
                                    "planned": {"amount": "1200.50", "currency": "EUR"}}],
                         "pain": "Late freight", "targetRole": "DECISION_MAKER"}
                        """);

        assertThat(made).hasStatus(201).containsHeader("Location").containsHeader("ETag");
        String place = String.valueOf(made.getResponse().getHeader("Location"));
        assertThat(get(place, marta)).bodyJson().extractingPath("$.status").isEqualTo("PLANNED");
        assertThat(get(place, marta))
                .bodyJson()
                .extractingPath("$.costs[0].planned.amount")
                .isEqualTo("1200.50");
        assertThat(get(place, users.salesperson())).bodyJson().extractingPath("$.costs").isNull();
    }

    @Test
    void whatRunsAlreadySaysSinceWhen() {
        assertThat(
                        post(
                                CAMPAIGNS,
                                """
                                {"name": "Flyer", "channel": "FLYER", "status": "RUNNING"}
                                """))
                .hasStatus(422);
    }

    @Test
    void everyFlawOfACampaignIsNamed() {
        assertThat(
                        post(
                                CAMPAIGNS,
                                """
                                {"name": " ", "channel": "EVENT", "startsOn": "2026-05-02",
                                 "endsOn": "2026-05-01"}
                                """))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("name", "endsOn");
    }

    @Test
    void costsInAnotherCurrencyAreRefusedAtTheirLine() {
        assertThat(
                        post(
                                CAMPAIGNS,
                                """
                                {"name": "Fair", "channel": "EVENT", "costs": [
                                  {"description": "Stand",
                                   "actual": {"amount": "10.00", "currency": "USD"}}]}
                                """))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("costs[0].actual");
    }

    @Test
    void aPatchChangesOnlyWhatItNamesAndWantsTheVersion() {
        CampaignId id = plan();
        String uri = CAMPAIGNS + "/" + id;

        assertThat(patch(uri, null, "{\"goal\": null}")).hasStatus(428);
        assertThat(patch(uri, "\"77\"", "{\"goal\": null}")).hasStatus(412);
        String etag = String.valueOf(get(uri, marta).getResponse().getHeader("ETag"));
        assertThat(patch(uri, etag, "{\"goal\": null, \"name\": \"Easter mailing\"}"))
                .hasStatusOk();

        assertThat(desk.card(id).plan().goal()).isNull();
        assertThat(desk.card(id).name()).isEqualTo("Easter mailing");
        assertThat(desk.card(id).costs()).hasSize(2);
    }

    @Test
    void aPatchOfTheStatusGoesThroughTheGateAndSavesNothingIfItIsShut() {
        CampaignId id = plan();

        assertThat(
                        patch(
                                CAMPAIGNS + "/" + id,
                                "*",
                                "{\"status\": \"RUNNING\", \"name\": \"Other\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/briefing-not-ready");
        assertThat(desk.card(id).name()).isEqualTo("Spring mailing");
    }

    @Test
    void aPriceListIsAttachedAndOneThatDoesNotExistIsRefused() {
        String uri = CAMPAIGNS + "/" + plan();
        ProductId scanner = offering.product("Scanner", "100", null);
        PriceListId list =
                offering.priceList("Spring", LocalDate.of(2026, 3, 1), null, scanner, "90");

        assertThat(patch(uri, "*", "{\"priceListId\": \"%s\"}".formatted(list)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.priceListId")
                .isEqualTo(list.toString());
        assertThat(patch(uri, "*", "{\"priceListId\": \"%s\"}".formatted(Ids.next())))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("priceListId");
    }

    @Test
    void aDeletedCampaignIsNotFound() {
        CampaignId id = plan();
        String uri = CAMPAIGNS + "/" + id;

        assertThat(
                        api.delete()
                                .uri(uri)
                                .header("If-Match", "*")
                                .with(users.signedIn(marta))
                                .exchange())
                .hasStatus(204);
        assertThat(get(uri, marta)).hasStatus(404);
    }

    @Test
    void theListPagesAndRefusesUnknownFilters() {
        plan();
        plan();

        assertThat(get(CAMPAIGNS + "?limit=1", marta))
                .containsHeader("Link")
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
        assertThat(get(CAMPAIGNS + "?colour=red", marta)).hasStatus(400);
        assertThat(get(CAMPAIGNS + "?sort=spend", users.salesperson())).hasStatus(400);
    }

    @Test
    void anUnknownFieldIsNamed() {
        assertThat(post(CAMPAIGNS, "{\"name\": \"A\", \"channel\": \"WEB\", \"colour\": 1}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("colour");
    }

    @Test
    void aMemberIsAddedAndItsStateTold() {
        CampaignId id = plan();
        ContactId anna = users.as(marta, () -> contacts.add(ContactMother.anna()));
        String uri = CAMPAIGNS + "/" + id + "/members";

        assertThat(post(uri, "{\"contactId\": \"" + anna + "\"}"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("TARGETED");
        assertThat(post(uri, "{\"contactId\": \"" + anna + "\", \"state\": \"SENT\"}"))
                .hasStatus(201);
        assertThat(members.states(id)).containsOnlyKeys(MemberState.SENT);
        assertThat(get(uri + "?state=SENT", users.salesperson()))
                .bodyJson()
                .extractingPath("$.items[*].contactId")
                .asArray()
                .containsExactly(anna.toString());
    }

    @Test
    void aMemberWhoDoesNotExistIsRefusedAtTheField() {
        CampaignId id = plan();

        assertThat(
                        post(
                                CAMPAIGNS + "/" + id + "/members",
                                "{\"contactId\": \"" + ContactId.next() + "\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("contactId");
    }

    @Test
    void aSalespersonPlansNothing() {
        assertThat(
                        api.post()
                                .uri(CAMPAIGNS)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"name\": \"A\", \"channel\": \"WEB\"}")
                                .with(users.signedIn(users.salesperson()))
                                .exchange())
                .hasStatus(403);
    }

    private CampaignId plan() {
        return users.as(marta, () -> desk.plan(CampaignMother.springMailing()));
    }

    private MvcTestResult get(String uri, UserId user) {
        return api.get().uri(uri).with(users.signedIn(user)).exchange();
    }

    private MvcTestResult post(String uri, String body) {
        return api.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(users.signedIn(marta))
                .exchange();
    }

    private MvcTestResult patch(String uri, String match, String body) {
        var request =
                api.patch()
                        .uri(uri)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(users.signedIn(marta));
        return (match == null ? request : request.header("If-Match", match)).exchange();
    }
}
