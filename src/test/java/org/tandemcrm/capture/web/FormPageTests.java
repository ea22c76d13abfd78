package org.tandemcrm.capture.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignId;
import org.tandemcrm.campaign.CampaignMother;
import org.tandemcrm.capture.FormCard;
import org.tandemcrm.capture.FormDesk;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.user.Role;

@PageTest
@CleanDatabase
class FormPageTests {

    @Autowired MockMvcTester mvc;
    @Autowired TestPeople people;
    @Autowired CampaignDesk campaigns;
    @Autowired FormDesk forms;

    private RequestPostProcessor marketer;
    private CampaignId spring;

    @BeforeEach
    void aCampaign() {
        people.with(Role.OWNER);
        marketer = people.by(Role.MARKETER);
        spring = CampaignMother.running(campaigns, "Spring mailing");
    }

    @Test
    void aMarketerMakesAFormAndChangesItsWordsAndItsFrames() throws Exception {
        Document blank = page("/campaigns/" + spring + "/forms/new");
        assertThat(blank.select("form.panel").text()).contains("None is set up");
        assertThat(blank.select("[name=doubleOptIn]")).isEmpty();

        assertThat(send("/campaigns/" + spring + "/forms", null, "", "")).isEqualTo(302);
        FormCard made = forms.of(spring).get(0);
        assertThat(made.details().heard()).hasSize(1);
        assertThat(made.details().heard().get(0).campaign()).isEqualTo(spring);

        String path = "/campaigns/" + spring + "/forms/" + made.id();
        assertThat(page(path).select("[name=title]").val()).isEqualTo("Ask us");
        assertThat(send(path, made.version(), "https://www.example.com/a", "Other words"))
                .isEqualTo(302);
        assertThat(send(path, made.version(), "", "")).isEqualTo(409);
        FormCard changed = forms.card(made.id());
        assertThat(changed.details().frameOrigins()).isEqualTo(List.of("https://www.example.com"));
        assertThat(changed.wordingVersion()).isEqualTo(1);
        assertThat(page(path + "/answers").text()).contains("<iframe src=", "/f/ask-us/frame");
    }

    @Test
    void aSiteThatIsNoneIsRefusedAtItsField() throws Exception {
        assertThat(send("/campaigns/" + spring + "/forms", null, "'none'; script-src *", ""))
                .isEqualTo(422);
        assertThat(forms.of(spring)).isEmpty();
    }

    private Document page(String path) throws Exception {
        var answer = mvc.get().uri(path).with(marketer).exchange().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private int send(String path, Long version, String frames, String wording) {
        var request =
                mvc.post()
                        .uri(path)
                        .with(marketer)
                        .with(csrf())
                        .param("title", "Ask us")
                        .param("slug", version == null ? "" : "ask-us")
                        .param("fields", "EMAIL", "MESSAGE")
                        .param("required", "EMAIL")
                        .param("consentWording", wording)
                        .param("button", "Send")
                        .param("thanks", "Thank you.")
                        .param("frameOrigins", frames)
                        .param("heard[0].label", "By your mailing")
                        .param("heard[0].campaign", spring.toString())
                        .param("heard[1].label", "")
                        .param("heard[1].campaign", "");
        if (version != null) {
            request = request.param("version", version.toString());
        }
        return request.exchange().getResponse().getStatus();
    }
}
