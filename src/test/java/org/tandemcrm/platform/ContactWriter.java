package org.tandemcrm.platform;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.UUID;
import tools.jackson.databind.ObjectMapper;

/** Adds contacts through the API, as a program of a customer would. */
final class ContactWriter extends Writer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI contacts;
    private final String token;
    private final GeneratedLogin login;

    ContactWriter(TandemProcess tandem, String token, GeneratedLogin login) {
        super("contact-writer");
        this.contacts = tandem.at("/api/v1/contacts");
        this.token = token;
        this.login = login;
    }

    /** A token of the owner's, which outlives every crash. */
    static String token(TandemProcess tandem) throws Exception {
        var owner = TandemProcess.OWNER + ":" + TandemProcess.PASSWORD;
        var basic = Base64.getEncoder().encodeToString(owner.getBytes(StandardCharsets.UTF_8));
        var answer =
                post(
                        HttpClient.newHttpClient(),
                        tandem.at("/api/v1/tokens"),
                        "Basic " + basic,
                        "{\"name\": \"crash\", \"scopes\": [\"read\", \"write\"]}");
        return JSON.readTree(answer.body()).get("token").asString();
    }

    @Override
    String write() throws Exception {
        var body = "{\"lastName\": \"Crash %s\"}".formatted(UUID.randomUUID());
        var answer = post(http, contacts, "Bearer " + token, body);
        return JSON.readTree(answer.body()).get("id").asString();
    }

    @Override
    Collection<String> kept() throws Exception {
        return login.ask("select contact_id from contact");
    }

    private static HttpResponse<String> post(HttpClient http, URI to, String as, String body)
            throws Exception {
        var request =
                HttpRequest.newBuilder(to)
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", as)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }
}
