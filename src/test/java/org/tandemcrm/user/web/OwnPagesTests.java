package org.tandemcrm.user.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.user.CurrentUser;
import org.tandemcrm.user.NoticeCard;
import org.tandemcrm.user.NoticeKind;
import org.tandemcrm.user.Notices;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;
import org.tandemcrm.user.Users;

@PageTest
@CleanDatabase
class OwnPagesTests {

    @Autowired MockMvcTester pages;
    @Autowired UserMother users;
    @Autowired Users people;
    @Autowired Notices notices;
    @Autowired CurrentUser current;

    private UserId sam;
    private RequestPostProcessor browser;

    @BeforeEach
    void samIsHere() {
        users.owner();
        sam = users.salesperson();
        browser = users.signedIn(sam);
    }

    @Test
    void everybodyChoosesTheirNameZoneAndNotices() {
        Document form = page(get("/account"));
        assertThat(form.select("input[name=wanted][checked]")).hasSameSizeAs(NoticeKind.values());

        assertThat(
                        pages.post()
                                .uri("/account")
                                .with(browser)
                                .param("version", form.select("input[name=version]").val())
                                .param("name", "Sam Seller")
                                .param("zone", "America/New_York")
                                .param("wanted", "WARM_LEAD")
                                .param("mailed", "WARM_LEAD")
                                .exchange())
                .hasRedirectedUrl("/account");
        assertThat(page(get("/account")).select("input[name=mailed][checked]").eachAttr("value"))
                .containsExactly("WARM_LEAD");

        assertThat(people.viewer(sam).orElseThrow().zone()).hasToString("America/New_York");
        assertThat(people.nameOf(sam)).isEqualTo("Sam Seller");
        notices.tell(sam, NoticeKind.JOB_DONE, "An import is done.", "/jobs");
        notices.tell(sam, NoticeKind.WARM_LEAD, "Anna Berg is warm.", "/leads");
        assertThat(notices.latest(sam, 10))
                .extracting(NoticeCard::sentence)
                .containsExactly("Anna Berg is warm.");
    }

    @Test
    void theBellCountsWhatIsUnreadAndANoticeLeadsToItsSubject() {
        notices.tell(sam, NoticeKind.WARM_LEAD, "Anna Berg is warm.", "/leads");
        notices.tell(sam, NoticeKind.WARM_LEAD, "Ben Ito is warm.", "/queue");
        Document list = page(get("/notices"));
        assertThat(list.select("a.bell").attr("aria-label")).isEqualTo("2 unread notices");

        String open =
                list.select("form[action$=/reading]:has(button:contains(Anna))").attr("action");
        assertThat(post(open)).hasRedirectedUrl("/leads");
        assertThat(notices.unread(sam)).isEqualTo(1);

        assertThat(post("/notices/reading")).hasRedirectedUrl("/notices");
        assertThat(page(get("/notices")).select("a.bell").attr("aria-label")).isEqualTo("Notices");
    }

    @Test
    void nobodyReadsTheNoticesOfOthers() {
        UserId marta = users.marketer();
        notices.tell(marta, NoticeKind.WARM_LEAD, "Anna Berg is warm.", "/leads");
        NoticeCard martas = notices.latest(marta, 1).get(0);

        assertThat(post("/notices/" + martas.id() + "/reading")).hasStatus(404);
        assertThat(notices.unread(marta)).isEqualTo(1);
        assertThat(page(get("/notices")).text()).contains("No notices yet");
    }

    @Test
    void aNewPasswordNeedsThePresentOneAndEndsOtherSessions() {
        var elsewhere = users.signedIn(sam);
        assertThat(pages.get().uri("/account").with(elsewhere).exchange()).hasStatus(200);
        assertThat(change("wrong", "a much better one")).hasStatus(422);
        assertThat(change(UserMother.PASSWORD, "short")).hasStatus(422);
        assertThat(page(change(UserMother.PASSWORD, "password123")).select(".field-error").text())
                .contains("first that anybody would try");

        assertThat(change(UserMother.PASSWORD, "a much better one")).hasRedirectedUrl("/account");

        assertThat(get("/account")).hasStatus(200);
        assertThat(pages.get().uri("/account").with(elsewhere).exchange()).hasStatus(302);
        for (var password : List.of(UserMother.PASSWORD, "a much better one")) {
            assertThat(
                            pages.post()
                                    .uri("/sign-in")
                                    .with(csrf())
                                    .param("email", "sam.salesperson@tandem.example")
                                    .param("password", password)
                                    .exchange())
                    .hasStatus(password.equals(UserMother.PASSWORD) ? 422 : 302);
        }
    }

    @Test
    void theStartPageIsTheOneThatEachRoleComesFor() {
        assertThat(start(users.owner())).isEqualTo("/dashboard");
        assertThat(start(users.marketer())).isEqualTo("/start");
        assertThat(start(sam)).isEqualTo("/start");
        assertThat(start(users.colleague())).isEqualTo("/contacts");
    }

    private String start(UserId user) {
        return pages.get()
                .uri("/")
                .with(users.signedIn(user))
                .exchange()
                .getResponse()
                .getRedirectedUrl();
    }

    private MvcTestResult change(String present, String next) {
        return pages.post()
                .uri("/account/password")
                .with(browser)
                .param("present", present)
                .param("password", next)
                .exchange();
    }

    private MvcTestResult get(String path) {
        return pages.get().uri(path).with(browser).exchange();
    }

    private MvcTestResult post(String path) {
        return pages.post().uri(path).with(browser).exchange();
    }

    private static Document page(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
