package org.tandemcrm.user.entry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.user.PeopleDesk;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;
import org.tandemcrm.user.entry.Scope;
import org.tandemcrm.user.entry.TokenDesk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PageTest
@CleanDatabase
class TokenTests {

    @Autowired MockMvcTester api;
    @Autowired UserMother users;
    @Autowired TokenDesk tokens;
    @Autowired PeopleDesk desk;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired JsonMapper json;

    private UserId sam;

    @BeforeEach
    void samIsHere() {
        users.owner();
        sam = users.salesperson();
    }

    @Test
    void aProgramMakesItsTokenWithEmailAndPasswordAndLearnsWhomItActsFor() throws Exception {
        MvcTestResult made =
                make(UserMother.PASSWORD, "{\"name\": \"till\", \"scopes\": [\"read\"]}");
        assertThat(made).hasStatus(201).headers().hasValue("Cache-Control", "no-store");
        JsonNode body = body(made);
        assertThat(body.propertyNames())
                .containsExactlyInAnyOrder("id", "name", "token", "expiresAt");

        JsonNode me = body(get("/api/v1/me", body.get("token").asString()));
        assertThat(me.get("id").asString()).isEqualTo(sam.text());
        assertThat(me.get("email").asString()).isEqualTo("sam.salesperson@tandem.example");
        assertThat(me.get("roles").toString()).isEqualTo("[\"SALESPERSON\"]");
        assertThat(me.get("scopes").toString()).isEqualTo("[\"read\"]");
    }

    @Test
    void theDatabaseKnowsNoToken() {
        String secret = users.token(sam);

        String rows =
                jdbc.sql("select string_agg(t::text, ' ') from api_token t")
                        .query(String.class)
                        .single();
        assertThat(rows).doesNotContain(secret).doesNotContain(secret.substring(7));
    }

    @Test
    void aWrongPasswordMakesNoTokenAndIsAProblem() {
        MvcTestResult refused = make("wrong", "{\"name\": \"till\"}");

        assertThat(refused)
                .hasStatus(401)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(refused.getResponse().getHeader("WWW-Authenticate")).startsWith("Basic");
        assertThat(tokens.of(sam)).isEmpty();
    }

    @Test
    void guessingByBasicIsSlowedDownAndToldWhenToTryAgain() {
        for (int i = 0; i < 11; i++) {
            make("wrong " + i, "{\"name\": \"till\"}");
        }
        MvcTestResult held = make(UserMother.PASSWORD, "{\"name\": \"till\"}");

        assertThat(held).hasStatus(429);
        assertThat(Integer.parseInt(held.getResponse().getHeader("Retry-After"))).isPositive();
    }

    @Test
    void passwordsOpenNothingButTheMakingOfTokens() {
        assertThat(
                        api.get()
                                .uri("/api/v1/me")
                                .header("Authorization", basic(UserMother.PASSWORD))
                                .exchange())
                .hasStatus(401);
        assertThat(
                        api.post()
                                .uri("/api/v1/tokens")
                                .header("Authorization", "Bearer " + users.token(sam))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"name\": \"a second\"}")
                                .exchange())
                .hasStatus(401);
    }

    @Test
    void aSessionIsWorthNothingToTheApi() {
        var session = users.signedIn(sam);

        assertThat(
                        api.get()
                                .uri("/api/v1/me")
                                .with(
                                        request -> {
                                            request.setRequestURI("/account");
                                            session.postProcessRequest(request);
                                            request.setRequestURI("/api/v1/me");
                                            return request;
                                        })
                                .exchange())
                .hasStatus(401);
    }

    @Test
    void aTokenEndsWhenItIsRevokedWhenItsTimeIsOverAndWhenItsPersonIsDisabled() {
        clock.setTo(clock.instant());
        var revoked = tokens.make(sam, "a", EnumSet.allOf(Scope.class), null);
        var shortLived =
                tokens.make(
                        sam,
                        "b",
                        EnumSet.allOf(Scope.class),
                        clock.instant().plus(Duration.ofHours(1)));
        var usual = tokens.make(sam, "c", EnumSet.allOf(Scope.class), null);

        tokens.revoke(sam, revoked.id());
        clock.forward(Duration.ofHours(2));
        assertThat(get("/api/v1/me", revoked.token())).hasStatus(401);
        assertThat(get("/api/v1/me", shortLived.token())).hasStatus(401);
        assertThat(get("/api/v1/me", usual.token())).hasStatus(200);

        users.as(users.owner(), () -> desk.disable(sam));
        assertThat(get("/api/v1/me", usual.token())).hasStatus(401);
    }

    @Test
    void aTokenThatMayOnlyReadChangesNothing() {
        var reader = tokens.make(sam, "reader", Set.of(Scope.READ), null);
        var writer = tokens.make(sam, "writer", Set.of(Scope.WRITE), null);

        MvcTestResult refused =
                api.post()
                        .uri("/api/v1/contacts")
                        .header("Authorization", "Bearer " + reader.token())
                        .exchange();
        assertThat(refused).hasStatus(403);
        assertThat(refused.getResponse().getHeader("Content-Type")).contains("problem+json");
        assertThat(get("/api/v1/me", writer.token())).hasStatus(403);
    }

    @Test
    void everybodyMakesAndEndsTheirOwnTokensOnThePage() throws Exception {
        var browser = users.signedIn(sam);
        var made =
                api.post()
                        .uri("/settings/tokens")
                        .with(browser)
                        .param("name", "spreadsheet")
                        .param("scopes", "READ")
                        .param("expiresAt", "2027-01-31")
                        .exchange();
        String secret = Jsoup.parse(made.getResponse().getContentAsString()).select("#token").val();
        assertThat(get("/api/v1/me", secret)).hasStatus(200);

        var list = api.get().uri("/settings/tokens").with(browser).exchange();
        assertThat(list.getResponse().getContentAsString())
                .contains("spreadsheet")
                .doesNotContain(secret);

        String end = "/settings/tokens/" + tokens.of(sam).get(0).id() + "/end";
        assertThat(api.post().uri(end).with(users.signedIn(users.marketer())).exchange())
                .hasStatus(404);
        assertThat(api.post().uri(end).with(browser).exchange()).hasStatus(302);
        assertThat(get("/api/v1/me", secret)).hasStatus(401);
    }

    @Test
    void aTokenNeedsANameAScopeAndAnEndWithinTwoYears() {
        for (String body :
                List.of(
                        "{\"scopes\": [\"read\"]}",
                        "{\"name\": \"x\", \"scopes\": []}",
                        "{\"name\": \"x\", \"expiresAt\": \"2020-01-01T00:00:00Z\"}",
                        "{\"name\": \"x\", \"expiresAt\": \"2099-01-01T00:00:00Z\"}",
                        "{\"name\": \"x\", \"colour\": \"red\"}")) {
            assertThat(make(UserMother.PASSWORD, body)).as(body).hasStatus(422);
        }
    }

    private MvcTestResult make(String password, String body) {
        return api.post()
                .uri("/api/v1/tokens")
                .header("Authorization", basic(password))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String path, String token) {
        return api.get().uri(path).header("Authorization", "Bearer " + token).exchange();
    }

    private static String basic(String password) {
        String pair = "sam.salesperson@tandem.example:" + password;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode body(MvcTestResult result) throws Exception {
        return json.readTree(result.getResponse().getContentAsString());
    }
}
