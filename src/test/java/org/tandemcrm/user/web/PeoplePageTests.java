package org.tandemcrm.user.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.user.PeopleDesk;
import org.tandemcrm.user.PersonCard;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;
import org.tandemcrm.user.Users;

@PageTest
@CleanDatabase
class PeoplePageTests {

    @Autowired MockMvcTester pages;
    @Autowired UserMother users;
    @Autowired Users people;
    @Autowired PeopleDesk desk;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    private UserId olga;

    @BeforeEach
    void olgaIsHere() {
        olga = users.owner();
    }

    @Test
    void anInvitationLinkIsShownOnceAndLetsOnePersonIn() {
        Document invitation = page(invite("Anna Berg", "anna@example.com", "SALESPERSON"));
        String link = invitation.select("#link").val();
        assertThat(link).startsWith("http://localhost/join/");

        MvcTestResult joined = join(link, "Anna Berg", "a horse on stairs");
        assertThat(joined).hasRedirectedUrl("/");
        assertThat(people.withRole(Role.SALESPERSON))
                .extracting(person -> person.email())
                .containsExactly("anna@example.com");
        assertThat(
                        jdbc.sql("select role from role_span where until is null")
                                .query(String.class)
                                .list())
                .contains("SALESPERSON");

        assertThat(join(link, "Mallory", "another password")).hasStatus(410);
        assertThat(page(get("/settings/people")).text()).doesNotContain("/join/");
    }

    @Test
    void anInvitedPersonCannotSignInBeforeTheyChoseAPassword() {
        invite("Anna Berg", "anna@example.com", "SALESPERSON");

        assertThat(people.active())
                .extracting(person -> person.name())
                .containsExactly("Olga Owner");
        assertThat(page(get("/settings/people")).select("tbody").text()).contains("Invited");
    }

    @Test
    void aLinkEndsAfterSevenDaysAndWhenANewOneIsMade() {
        clock.setTo(clock.instant());
        String first = link(invite("Anna Berg", "anna@example.com", "SALESPERSON"));
        String second = link(post("/settings/people/" + id("anna@example.com") + "/link"));

        assertThat(pages.get().uri(path(first)).exchange()).hasStatus(410);
        assertThat(pages.get().uri(path(second)).exchange()).hasStatus(200);
        clock.forward(Duration.ofDays(8));
        assertThat(pages.get().uri(path(second)).exchange()).hasStatus(410);
    }

    @Test
    void anInvitationWithoutRoleOrWithAKnownAddressKeepsWhatWasTyped() {
        MvcTestResult known = invite("Another Olga", "OLGA.owner@tandem.example", "COLLEAGUE");
        assertThat(known).hasStatus(422);
        assertThat(page(known).select("input[name=name]").val()).isEqualTo("Another Olga");
        assertThat(page(known).select(".field-error").text()).contains("is here already");

        MvcTestResult bare =
                pages.post()
                        .uri("/settings/people")
                        .with(users.signedIn(olga))
                        .param("name", "Anna")
                        .param("email", "no address")
                        .exchange();
        assertThat(bare).hasStatus(422);
        assertThat(page(bare).select(".field-error").text()).contains("at least one role");
    }

    @Test
    void aChangeOfRolesHoldsAtTheNextRequest() {
        UserId cleo = users.colleague();
        assertThat(pages.get().uri("/settings/people").with(users.signedIn(cleo)).exchange())
                .hasStatus(403);

        var saved = change(cleo, "Cleo Colleague", "COLLEAGUE", "OWNER");
        assertThat(saved).hasRedirectedUrl("/settings/people");

        assertThat(pages.get().uri("/settings/people").with(users.signedIn(cleo)).exchange())
                .hasStatus(200);
        assertThat(page(get("/settings/audit")).select("tbody tr").first().text())
                .contains(
                        "Rights changed",
                        "Cleo Colleague",
                        "Olga Owner",
                        "Colleague → Owner, Colleague");
    }

    @Test
    void theAuditIsNarrowedByPersonKindAndTimeAndTheFileTakesTheSameQuery() throws Exception {
        UserId cleo = users.colleague();
        change(cleo, "Cleo Colleague", "COLLEAGUE", "MARKETER");
        change(users.marketer(), "Marta Marketer", "MARKETER", "COLLEAGUE");

        String hers = "person=" + cleo + "&kind=RIGHTS_CHANGED&at.gte=today";
        Document narrowed = page(get("/settings/audit?" + hers));
        assertThat(narrowed.select("tbody tr")).hasSize(1);
        assertThat(narrowed.select("tbody").text())
                .contains("Cleo Colleague", "Colleague → Marketer, Colleague");
        assertThat(page(get("/settings/audit?at.lt=2000-01-01")).select("tbody tr")).isEmpty();
        assertThat(get("/settings/audit.csv?" + hers).getResponse().getContentAsString())
                .contains("When,What,Whose account,By,From,More", "Rights changed,Cleo Colleague")
                .doesNotContain("Marta Marketer");
    }

    @Test
    void aStaleEditShowsTheNewerOneBesideItsOwn() {
        UserId cleo = users.colleague();
        long version = desk.card(cleo).version();
        change(cleo, "Cleo New", "COLLEAGUE");

        MvcTestResult late = change(cleo, version, "Cleo Other", "COLLEAGUE");

        assertThat(late).hasStatus(409);
        assertThat(page(late).select("input[name=name]").val()).isEqualTo("Cleo Other");
        assertThat(page(late).select(".field-theirs").text()).contains("Cleo New");
    }

    @Test
    void theLastOwnerCanNeitherLeaveNorLoseTheRole() {
        MvcTestResult without = change(olga, "Olga Owner", "MARKETER");
        assertThat(without).hasStatus(422);
        assertThat(page(without).select(".field-error").text()).contains("only owner");

        post("/settings/people/" + olga + "/departure");
        assertThat(desk.card(olga).standing()).isEqualTo(PersonCard.Standing.ACTIVE);
    }

    @Test
    void whoeverIsDisabledIsOutAtOnceAndMayComeBack() {
        UserId sam = users.salesperson();
        var samsBrowser = users.signedIn(sam);
        assertThat(pages.get().uri("/account").with(samsBrowser).exchange()).hasStatus(200);

        post("/settings/people/" + sam + "/departure");

        assertThat(pages.get().uri("/account").with(samsBrowser).exchange()).hasStatus(302);
        assertThat(people.active()).extracting(person -> person.id()).doesNotContain(sam);
        post("/settings/people/" + sam + "/return");
        assertThat(people.active()).extracting(person -> person.id()).contains(sam);
    }

    private MvcTestResult invite(String name, String email, String role) {
        return pages.post()
                .uri("/settings/people")
                .with(users.signedIn(olga))
                .param("name", name)
                .param("email", email)
                .param("roles", role)
                .exchange();
    }

    private MvcTestResult join(String link, String name, String password) {
        return pages.post()
                .uri(path(link))
                .with(csrf())
                .param("name", name)
                .param("password", password)
                .exchange();
    }

    private MvcTestResult change(UserId id, String name, String... roles) {
        return change(id, desk.card(id).version(), name, roles);
    }

    private MvcTestResult change(UserId id, long version, String name, String... roles) {
        return pages.post()
                .uri("/settings/people/" + id)
                .with(users.signedIn(olga))
                .param("version", Long.toString(version))
                .param("name", name)
                .param("email", desk.card(id).email())
                .param("roles", roles)
                .exchange();
    }

    private MvcTestResult post(String path) {
        return pages.post().uri(path).with(users.signedIn(olga)).exchange();
    }

    private MvcTestResult get(String path) {
        return pages.get().uri(path).with(users.signedIn(olga)).exchange();
    }

    private UserId id(String email) {
        return desk.everyone().stream()
                .filter(person -> person.email().equals(email))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String link(MvcTestResult result) {
        return page(result).select("#link").val();
    }

    private static String path(String link) {
        return URI.create(link).getPath();
    }

    private static Document page(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
