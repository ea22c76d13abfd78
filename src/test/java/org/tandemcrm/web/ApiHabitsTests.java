package org.tandemcrm.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.house.KitTest;

/** What a program may rely on at every address of the API. */
@KitTest
class ApiHabitsTests {

    private static final String THING = "/api/v1/things/0190b6a0-1111-7000-8000-000000000001";

    private final MockMvcTester api;

    ApiHabitsTests(@Autowired MockMvcTester api) {
        this.api = api;
    }

    @Test
    void anUnknownParameterIsRefusedByName() {
        assertThat(api.get().uri("/api/v1/things?limit=2&colour=red"))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"type": "/problems/unknown-parameter", "status": 400, "parameter": "colour"}
                        """);
        assertThat(api.get().uri("/api/v1/things?limit=2")).hasStatusOk();
        assertThat(api.get().uri("/api/v1/things/free?colour=red")).hasStatusOk();
    }

    @Test
    void aPageLinksToTheNextOneAndTheLastDoesNot() {
        MvcTestResult first = api.get().uri("/api/v1/things?limit=2").exchange();
        assertThat(first)
                .bodyJson()
                .isEqualTo("{\"items\":[\"one\",\"two\"],\"next\":\"after two&b=+\"}");
        assertThat(first.getResponse().getHeader("Link"))
                .endsWith("/api/v1/things?limit=2&cursor=after%20two%26b%3D%2B>; rel=\"next\"");
        assertThat(api.get().uri("/api/v1/things?cursor=x")).doesNotContainHeader("Link");
    }

    @Test
    void aMalformedIdOrNumberIsABadRequest() {
        assertThat(api.get().uri("/api/v1/things/nonsense")).hasStatus(400);
        assertThat(api.get().uri("/api/v1/things?limit=many"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("/problems/malformed-request");
    }

    @Test
    void aResourceHasAnETagAndAnswersNotModified() {
        assertThat(api.get().uri(THING)).hasStatusOk().hasHeader("ETag", "\"3\"");
        assertThat(api.get().uri(THING).header("If-None-Match", "\"3\"")).hasStatus(304);
    }

    @Test
    void aChangeNeedsTheVersionThatItMeans() {
        assertThat(change(null)).hasStatus(428);
        assertThat(change("\"2\"")).hasStatus(412);
        assertThat(change("nonsense"))
                .hasStatus(412)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("/problems/precondition-failed");
        assertThat(change("\"3\"")).hasStatusOk();
        assertThat(change("*")).hasStatusOk();
    }

    @Test
    void moneyIsTextAndTimesCarryTheirOffset() {
        assertThat(api.get().uri(THING))
                .bodyJson()
                .isEqualTo(
                        """
                        {"id": "0190b6a0-1111-7000-8000-000000000001", "name": "one",
                         "price": {"amount": "10.00", "currency": "EUR"},
                         "occurredAt": "2026-11-20T09:30:00Z", "on": "2026-11-20", "parts": []}
                        """);
        assertThat(post("{\"name\": \"a\", \"occurredAt\": \"2026-11-20T10:30:00+01:00\"}"))
                .bodyJson()
                .extractingPath("occurredAt")
                .isEqualTo("2026-11-20T09:30:00Z");
    }

    @Test
    void everyUnknownFieldIsNamed() {
        assertThat(
                        post(
                                """
                                {"name": "a", "colour": {"r": 1}, "parts": [{"label": "b", "wight": 2}], "x": [1]}
                                """))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("colour", "parts[0].wight", "x");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "{\"name\": \" \"}                                        | name",
                "{\"name\": \"a\", \"parts\": [{\"label\": \"\"}]}        | parts[0].label",
                "{\"name\": \"a\", \"parts\": [{\"label\": \"b\", \"size\": \"HUGE\"}]} | parts[0].size",
                "{\"name\": \"a\", \"occurredAt\": \"2026-11-20T10:30:00\"} | occurredAt",
                "{\"name\": \"a\", \"on\": \"20.11.2026\"}                | on",
                "{\"name\": \"a\", \"id\": \"nonsense\"}                  | id",
                "{\"name\": \"a\", \"price\": {\"amount\": \"ten\", \"currency\": \"EUR\"}} | price"
            })
    void aWrongValueIsReportedAtItsField(String body, String field) {
        assertThat(post(body))
                .hasStatus(422)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"name\": | 400", "[1] | 400", "'' | 400"})
    void aBodyThatIsNoSuchJsonIsABadRequest(String body, int status) {
        assertThat(post(body))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("/problems/malformed-body");
    }

    @ParameterizedTest
    @CsvSource({
        "missing, 404, not-found",
        "cold, 409, cold-lead",
        "invalid, 422, invalid-input",
        "stale, 409, stale-edit",
        "bug, 500, internal-error"
    })
    void everyTroubleOfTheHouseIsAProblem(String kind, int status, String problem) {
        assertThat(api.post().uri("/api/v1/things/trouble/" + kind).accept("text/html"))
                .hasStatus(status)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("type")
                .isEqualTo("/problems/" + problem);
    }

    @Test
    void aBrokenRuleSaysWhyAndGivesItsFacts() {
        assertThat(api.post().uri("/api/v1/things/trouble/cold"))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"title": "Cold lead", "detail": "Anna is still cold.", "leadId": "42"}
                        """);
    }

    @Test
    void aStaleConditionalRequestHasFailedItsPrecondition() {
        assertThat(api.post().uri("/api/v1/things/trouble/stale").header("If-Match", "\"1\""))
                .hasStatus(412);
    }

    @Test
    void aFailureOfOursTellsAReferenceAndNothingElse() {
        assertThat(api.post().uri("/api/v1/things/trouble/bug"))
                .hasStatus(500)
                .bodyText()
                .containsPattern("\"reference\":\"[0-9a-f]{8}\"")
                .doesNotContain("secret");
    }

    private MvcTestResult change(String version) {
        var request =
                api.patch()
                        .uri(THING)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"two\"}");
        return version == null
                ? request.exchange()
                : request.header("If-Match", version).exchange();
    }

    private MvcTestResult post(String body) {
        return api.post()
                .uri("/api/v1/things")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
