package org.tandemcrm.user.entry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.user.UserMother;

@PageTest
@CleanDatabase
class SignInPageTests {

    @Autowired MockMvcTester pages;
    @Autowired UserMother users;

    @BeforeEach
    void olgaIsHere() {
        users.owner();
    }

    @Test
    void aStrangerIsLedToSignInAndBackToThePageAskedFor() {
        var asked = pages.get().uri("/notices?kind=new&page=2").exchange();
        assertThat(asked)
                .hasStatus(302)
                .hasRedirectedUrl("/sign-in?then=%2Fnotices%3Fkind%3Dnew%26page%3D2");

        var form =
                page(
                        pages.get()
                                .uri("/sign-in")
                                .param("then", "/notices?kind=new&page=2")
                                .exchange());
        assertThat(form.select("input[name=then]").val()).isEqualTo("/notices?kind=new&page=2");

        assertThat(signIn("olga.owner@tandem.example", UserMother.PASSWORD, "/notices?page=2"))
                .hasStatus(302)
                .hasRedirectedUrl("/notices?page=2");
    }

    @Test
    void theSessionThatSignInBeganOpensPages() {
        Cookie session = signedIn();
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getAttribute("SameSite")).isEqualTo("Lax");

        assertThat(pages.get().uri("/sign-in").cookie(session).exchange()).hasRedirectedUrl("/");
    }

    @Test
    void aWrongPasswordKeepsTheEmailAndTellsNothingMore() {
        var wrong = signIn("olga.owner@tandem.example", "not this one", "/leads");
        var unknown = signIn("nobody@tandem.example", "not this one", "/leads");

        assertThat(wrong).hasStatus(422);
        assertThat(unknown).hasStatus(422);
        assertThat(page(wrong).select("input[name=email]").val())
                .isEqualTo("olga.owner@tandem.example");
        assertThat(page(wrong).select("input[type=password]").hasAttr("value")).isFalse();
        assertThat(page(wrong).select("input[name=then]").val()).isEqualTo("/leads");
        assertThat(page(wrong).select(".alert-error").text())
                .isEqualTo(page(unknown).select(".alert-error").text())
                .contains("do not fit");
    }

    @Test
    void aLinkCannotLeadAwayFromTandem() {
        for (String trick :
                new String[] {"//evil.example", "https://evil.example", "/\\evil.example"}) {
            assertThat(signIn("olga.owner@tandem.example", UserMother.PASSWORD, trick))
                    .hasRedirectedUrl("/");
        }
    }

    @Test
    void signInGivesTheSessionANewName() {
        Cookie before =
                pages.get().uri("/sign-in").exchange().getResponse().getCookie("TANDEM_SESSION");
        var after =
                pages.post()
                        .uri("/sign-in")
                        .cookie(before)
                        .with(csrf())
                        .param("email", "olga.owner@tandem.example")
                        .param("password", UserMother.PASSWORD)
                        .exchange()
                        .getResponse()
                        .getCookie("TANDEM_SESSION");

        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(pages.get().uri("/notices").cookie(before).exchange()).hasStatus(302);
    }

    @Test
    void whoSignsOutIsOut() {
        Cookie session = signedIn();

        assertThat(pages.post().uri("/sign-out").cookie(session).with(csrf()).exchange())
                .hasRedirectedUrl("/sign-in?out");
        assertThat(pages.get().uri("/notices").cookie(session).exchange()).hasStatus(302);
    }

    @Test
    void aFormWithoutTokenIsRefused() {
        var answer =
                pages.post()
                        .uri("/sign-in")
                        .param("email", "olga.owner@tandem.example")
                        .param("password", UserMother.PASSWORD)
                        .exchange();

        assertThat(answer).hasStatus(302).hasRedirectedUrl("/sign-in?late");
    }

    @Test
    void everyPageForbidsForeignScripts() {
        var answer = pages.get().uri("/sign-in").exchange();

        assertThat(answer)
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("X-Frame-Options", "DENY");
        assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
    }

    private Cookie signedIn() {
        return signIn("olga.owner@tandem.example", UserMother.PASSWORD, "/")
                .getResponse()
                .getCookie("TANDEM_SESSION");
    }

    private MvcTestResult signIn(String email, String password, String then) {
        return pages.post()
                .uri("/sign-in")
                .with(csrf())
                .param("email", email)
                .param("password", password)
                .param("then", then)
                .exchange();
    }

    private static Document page(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
