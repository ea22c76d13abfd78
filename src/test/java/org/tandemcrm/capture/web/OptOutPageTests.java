package org.tandemcrm.capture.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tandemcrm.campaign.CampaignDesk;
import org.tandemcrm.campaign.CampaignMother;
import org.tandemcrm.campaign.MemberState;
import org.tandemcrm.campaign.NewMember;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ConsentHow;
import org.tandemcrm.contact.ConsentLedger;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.Consents;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactMother;
import org.tandemcrm.contact.OptOuts;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.user.Role;

@PageTest
@CleanDatabase
class OptOutPageTests {

    @Autowired MockMvcTester mvc;
    @Autowired TestPeople people;
    @Autowired ContactDirectory contacts;
    @Autowired CampaignDesk campaigns;
    @Autowired Consents consents;
    @Autowired ConsentLedger ledger;
    @Autowired OptOuts optOuts;
    @Autowired JdbcClient jdbc;

    private ContactId anna;
    private String path;

    @BeforeEach
    void aLetterToAnna() {
        people.with(Role.OWNER);
        anna = contacts.add(ContactMother.anna());
        var campaign = CampaignMother.running(campaigns, "Spring mailing");
        var since = Instant.parse("2026-10-01T08:00:00Z");
        campaigns.target(List.of(new NewMember(campaign, anna, MemberState.SENT, since)));
        var mailbox = new EmailAddress(contacts.card(anna).emails().get(0));
        path = "/u/" + optOuts.token(anna, mailbox, campaign.value());
    }

    @Test
    void lookingChangesNothingAndNeedsNoCookieAndNoScript() throws Exception {
        var answer = mvc.get().uri(path).exchange().getResponse();
        mvc.head().uri(path).exchange();

        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(answer.getHeader("Set-Cookie")).isNull();
        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("script-src");
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("EMAIL");
        assertThat(ledger.of(anna)).isEmpty();
    }

    @Test
    void oneClickOfAMailProgramIsEnough() {
        var answer =
                mvc.post()
                        .uri(path)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("List-Unsubscribe=One-Click")
                        .exchange();

        assertThat(answer).hasStatusOk().doesNotContainHeader("Set-Cookie");
        assertThat(refused(Channel.EMAIL)).isTrue();
        assertThat(ledger.of(anna).get(0).basis().how()).isEqualTo(ConsentHow.ONE_CLICK);
        assertThat(ledger.of(anna).get(0).basis().source()).isEqualTo("Spring mailing");
        assertThat(memberState()).isEqualTo("OPTED_OUT");
    }

    private String memberState() {
        return jdbc.sql("select state from campaign_member where contact_id = ?")
                .param(anna.value())
                .query(String.class)
                .single();
    }

    @Test
    void aPostOfAnotherShapeOrToAForgedTokenChangesNothing() {
        assertThat(mvc.post().uri(path).param("List-Unsubscribe", "No")).hasStatus4xxClientError();
        assertThat(mvc.post().uri(path)).hasStatus4xxClientError();
        assertThat(
                        mvc.post()
                                .uri(path.substring(0, path.length() - 3) + "AAA")
                                .param("List-Unsubscribe", "One-Click"))
                .hasStatus(404);
        assertThat(refused(Channel.EMAIL)).isFalse();
    }

    @Test
    void aReaderChoosesTheChannelsAndSeesTheChoiceAgain() throws Exception {
        var saved =
                mvc.post().uri(path).param("choice", "these").param("channel", "POST").exchange();

        assertThat(saved).hasStatus(302);
        assertThat(saved.getResponse().getHeader("Location")).isEqualTo(path + "?saved=1");
        Document page =
                Jsoup.parse(
                        mvc.get()
                                .uri(path + "?saved=1")
                                .exchange()
                                .getResponse()
                                .getContentAsString());
        assertThat(page.select("input[checked]").stream().map(Element::val).toList())
                .isEqualTo(List.of("POST"));
        assertThat(page.select("[role=status]").text()).startsWith("Saved");
        assertThat(ledger.of(anna).get(0).basis().wording()).contains("may send me mailings");
        mvc.post().uri(path).param("choice", "none").param("channel", "POST").exchange();
        assertThat(refused(Channel.POST)).isTrue();
    }

    private boolean refused(Channel channel) {
        return consents.refused(anna, channel, ConsentPurpose.MAILING);
    }
}
