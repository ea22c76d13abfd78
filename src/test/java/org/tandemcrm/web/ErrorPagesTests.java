package org.tandemcrm.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tandemcrm.house.KitTest;

/** What a person sees when something is not there, not allowed or broken; over a real server. */
@KitTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesTests {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort private int port;

    @ParameterizedTest
    @CsvSource({
        "/nowhere,                  404, Nothing here",
        "/lookbook/trouble/missing, 404, Nothing here",
        "/lookbook/trouble/denied,  403, Not for your role",
        "/lookbook/trouble/stale,   409, Somebody was faster",
        "/lookbook/trouble/cold,    409, Not possible now",
        "/lookbook/trouble/bug,     500, That went wrong on our side",
        "/lookbook/trouble/view,    500, That went wrong on our side",
        "/lookbook/trouble/sent,    503, Tandem is not ready",
        "/error,                    404, Nothing here"
    })
    void everyTroubleHasItsPage(String path, int status, String heading) throws Exception {
        var answer = get(path, "text/html");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo(heading);
        assertThat(answer.headers().firstValue(ContentPolicy.HEADER)).hasValue(ContentPolicy.VALUE);
        assertThat(answer.body()).doesNotContain("secret inside", "Exception", "at org.");
    }

    @Test
    void aBrokenRuleShowsItsOwnSentence() throws Exception {
        assertThat(get("/lookbook/trouble/cold", "text/html").body())
                .contains("Anna is still cold. Marketing warms her first.");
    }

    @Test
    void aFailureShowsTheReferenceThatStandsInTheLog(CapturedOutput log) throws Exception {
        String reference =
                Jsoup.parse(get("/lookbook/trouble/bug", "text/html").body())
                        .select(".reference code")
                        .text();
        assertThat(reference).matches("[0-9a-f]{8}");
        assertThat(log).containsPattern("Failure " + reference + " at GET /lookbook/trouble/bug");
        assertThat(log).contains("secret inside");
    }

    @Test
    void anAddressOfTheApiAnswersWithAProblemEvenOutsideControllers() throws Exception {
        var missing = get("/api/v1/nowhere", "*/*");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(get("/api/v1/things/trouble/denied", "text/html").statusCode()).isEqualTo(405);
        var denied = send("/api/v1/things/trouble/denied", "POST", "", "Accept", "text/html");
        assertThat(denied.statusCode()).isEqualTo(403);
        assertThat(denied.body()).contains("/problems/forbidden");
    }

    @Test
    void aPieceOfAPageGetsANoticeForTheTopOfThePage() throws Exception {
        var answer = send("/lookbook/trouble/cold", "GET", "", "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("HX-Retarget")).hasValue("#content");
        assertThat(answer.body().strip()).startsWith("<div class=\"notice notice-warn\"");
    }

    @Test
    void aReportOfABrowserIsWrittenOnceASecondWithoutControlCharacters(CapturedOutput log)
            throws Exception {
        var first = send("/csp-report", "POST", "{\"blocked\":\n\"inline\"}", "Accept", "*/*");
        var second = send("/csp-report", "POST", "{\"again\": 1}", "Accept", "*/*");
        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(second.statusCode()).isEqualTo(204);
        assertThat(log).contains("A browser refused content: {\"blocked\": \"inline\"}");
        assertThat(log).doesNotContain("again");
    }

    private HttpResponse<String> get(String path, String accept) throws Exception {
        return send(path, "GET", "", "Accept", accept);
    }

    private HttpResponse<String> send(String path, String method, String body, String... header)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .method(method, BodyPublishers.ofString(body))
                        .headers(header)
                        .build(),
                BodyHandlers.ofString());
    }
}
