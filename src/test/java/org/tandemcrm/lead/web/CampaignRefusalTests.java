package org.tandemcrm.lead.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.deal.web.Api;
import org.tandemcrm.deal.web.Pages;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

/** What is sent to a campaign and cannot be taken is refused where it stands. */
@PageTest
@CleanDatabase
class CampaignRefusalTests {

    @Autowired Api api;
    @Autowired Pages pages;
    @Autowired UserMother users;
    @Autowired DealMother mother;
    @Autowired CampaignDesk desk;

    private UserId marta;
    private CampaignId fair;
    private ContactId anna;
    private String home;

    @BeforeEach
    void start() {
        marta = users.marketer();
        fair = mother.campaign("Trade show");
        anna = mother.contact("Anna", "Berg");
        home = "/campaigns/" + fair;
    }

    @Test
    void aChoiceThatNamesNobodyIsRefusedAtItsLine() {
        for (String choice : new String[] {"garbage", Ids.next().toString()}) {
            MvcTestResult refused =
                    api.send(
                            marta,
                            HttpMethod.POST,
                            home + "/responses/list",
                            "{\"text\": \"Anna Berg\", \"choices\": {\"1\": \"%s\"}}"
                                    .formatted(choice));
            assertThat(refused)
                    .hasStatus(422)
                    .bodyJson()
                    .extractingPath("$.errors[0].field")
                    .isEqualTo("choices[1]");
        }
    }

    @Test
    void aPersonWhoIsNobodyIsRefusedAtTheFieldAndTheRestIsKept() {
        String path = "/campaigns/" + fair + "/responses";
        MvcTestResult refused =
                pages.post(marta, path, "contactId=zzz&kind=REPLIED&note=Wants+a+call&find=berg");

        assertThat(refused).hasStatus(422);
        Document page = Pages.document(refused);
        assertThat(page.text()).contains("Choose who answered.");
        assertThat(page.select("textarea[name=note]").text()).isEqualTo("Wants a call");
        assertThat(pages.get(marta, path + "?contactId=zzz")).hasStatusOk();
    }

    @Test
    void anOptOutIsARefusalOfThePersonAndNoStateThatOneSets() {
        assertThat(
                        api.send(
                                marta,
                                HttpMethod.POST,
                                home + "/members",
                                "{\"contactId\": \"%s\", \"state\": \"OPTED_OUT\"}"
                                        .formatted(anna)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("state");
        assertThat(desk.card(fair).members()).isZero();
    }

    @Test
    void theResponsesOfATrashedCampaignAreNotFound() {
        assertThat(api.get(marta, home + "/responses")).hasStatusOk();
        users.as(marta, () -> desk.discard(fair, desk.card(fair).version()));

        assertThat(api.get(marta, home + "/responses")).hasStatus(404);
    }

    @Test
    void onlyAnAdvertisementHasAMedium() {
        String radio = "{\"name\": \"Spots\", \"channel\": \"%s\", \"medium\": \"RADIO\"}";
        assertThat(send(radio.formatted("FLYER")))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("medium");
        assertThat(send(radio.formatted("ADVERTISEMENT")))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.medium")
                .isEqualTo("RADIO");

        Document list = pages.read(marta, "/campaigns?medium=RADIO");
        assertThat(list.select("tbody tr")).hasSize(1);
        assertThat(list.select("tbody").text()).contains("Spots", "Advertisement, radio");
        assertThat(Pages.text(pages.get(marta, "/campaigns.csv"))).contains("Medium", "Radio");
        MvcTestResult typed =
                pages.post(marta, "/campaigns", "name=A&channel=PRESS&plan.medium=WEB");
        assertThat(typed).hasStatus(422);
        assertThat(Pages.document(typed).select("[name='plan.medium']").attr("aria-invalid"))
                .isEqualTo("true");
    }

    private MvcTestResult send(String body) {
        return api.send(marta, HttpMethod.POST, "/campaigns", body);
    }
}
