package org.tandemcrm.house;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Asks a running server for pages and sends forms as a browser does, without following redirects.
 */
public final class TestBrowser {

    private final String address;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    TestBrowser(String address) {
        this.address = address;
    }

    /** The same person's browser at another instance behind the same name. */
    public TestBrowser at(TestBrowser other) {
        var moved = new TestBrowser(other.address);
        for (HttpCookie cookie : cookies.getCookieStore().getCookies()) {
            moved.cookies.getCookieStore().add(URI.create(other.address), cookie);
        }
        return moved;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    /** Asks the API as a program with that token. */
    public HttpResponse<String> getAs(String token, String path) {
        return send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Authorization", "Bearer " + token)
                        .GET());
    }

    /** Posts to the API as a program with that token, with an Idempotency-Key. */
    public HttpResponse<String> postAs(
            String token, String key, String path, String type, String body) {
        return send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", key)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body)));
    }

    public Document page(String path) {
        return Jsoup.parse(get(path).body());
    }

    /** Sends a form with the token that the page at that path carries. */
    public HttpResponse<String> fill(String formPath, String path, Map<String, String> fields) {
        return post(path, token(formPath), fields);
    }

    public String token(String formPath) {
        return page(formPath).select("input[name=_csrf]").val();
    }

    public HttpResponse<String> post(String path, String token, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&", "_csrf=" + encode(token) + "&", ""));
        return send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    /** Signs in by the form. */
    public HttpResponse<String> signIn(String email, String password) {
        return fill("/sign-in", "/sign-in", Map.of("email", email, "password", password));
    }

    /** The path that an answer leads to. */
    public static String target(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(URI::create)
                .map(
                        to ->
                                to.getQuery() == null
                                        ? to.getPath()
                                        : to.getPath() + "?" + to.getQuery())
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
