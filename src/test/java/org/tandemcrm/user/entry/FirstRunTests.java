package org.tandemcrm.user.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemcrm.house.TestBrowser.target;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandemcrm.house.RunningTandem;
import org.tandemcrm.house.TestBrowser;
import org.tandemcrm.house.TestDatabase;
import org.tandemcrm.user.PeopleDesk;

class FirstRunTests {

    private static final int AT_ONCE = 50;

    @TempDir Path data;

    @Test
    void ofFiftyWhoHaveTheCodeOneBecomesTheOwnerAndSetupIsClosedForEver() throws Exception {
        try (var tandem = RunningTandem.start(TestDatabase.create(), data)) {
            everyPageIsTheSetupPage(tandem.browser());
            String code = code();
            aWrongCodeIsRefused(tandem.browser());

            List<HttpResponse<String>> answers = allAtOnce(tandem, code);

            assertThat(answers)
                    .filteredOn(answer -> target(answer).equals("/settings/company?first"))
                    .hasSize(1);
            assertThat(answers).filteredOn(answer -> target(answer).equals("/sign-in")).hasSize(49);
            assertThat(tandem.context().getBean(PeopleDesk.class).everyone()).hasSize(1);
            assertThat(data.resolve("setup-code")).doesNotExist();
            assertThat(target(tandem.browser().get("/setup"))).isEqualTo("/");
            assertThat(target(tandem.browser().get("/"))).isEqualTo("/sign-in");
        }
    }

    private void everyPageIsTheSetupPage(TestBrowser stranger) {
        for (String path : List.of("/", "/leads", "/sign-in", "/join/x", "/no/such/page")) {
            assertThat(target(stranger.get(path))).as(path).isEqualTo("/setup");
        }
        assertThat(stranger.get("/css/app.css").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(stranger.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    private void aWrongCodeIsRefused(TestBrowser stranger) {
        HttpResponse<String> answer =
                stranger.fill("/setup", "/setup", form("0000-0000", "mallory@example.com"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("mallory@example.com", "not the code");
    }

    private String code() throws IOException {
        Path file = data.resolve("setup-code");
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        String code = Files.readString(file).strip();
        assertThat(code.replace("-", "")).hasSize(26).matches("[0-9a-z]+");
        return code;
    }

    private static List<HttpResponse<String>> allAtOnce(RunningTandem tandem, String code)
            throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<HttpResponse<String>>> posts =
                    IntStream.range(0, AT_ONCE)
                            .mapToObj(
                                    n -> {
                                        TestBrowser browser = tandem.browser();
                                        String token = browser.token("/setup");
                                        return people.submit(
                                                () -> {
                                                    start.await();
                                                    return browser.post(
                                                            "/setup",
                                                            token,
                                                            form(code, n + "@example.com"));
                                                });
                                    })
                            .toList();
            start.countDown();
            return posts.stream().map(FirstRunTests::result).toList();
        } finally {
            people.shutdownNow();
        }
    }

    private static HttpResponse<String> result(Future<HttpResponse<String>> post) {
        try {
            return post.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String code, String email) {
        return Map.of(
                "code", code, "name", "Somebody", "email", email, "password", "a horse on stairs");
    }
}
