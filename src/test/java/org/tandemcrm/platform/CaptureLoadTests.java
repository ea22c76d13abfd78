package org.tandemcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Fifty strangers at once follow links and send forms, the application is killed in the middle, and
 * whoever got no answer asks again: {@code ./mvnw -Pcrash verify}.
 */
@Tag("heavy")
@Tag("crash")
class CaptureLoadTests {

    private static final int CLIENTS = 50;
    private static final int HITS = Integer.getInteger("tandem.load.hits", 20_000);
    private static final int POSTS = Integer.getInteger("tandem.load.posts", 2_000);
    private static final int PEOPLE = Math.min(2_000, HITS);
    private static final String FIREFOX =
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final Pattern HIDDEN =
            Pattern.compile("name=\"(key|shown)\" value=\"([^\"]*)\"");

    @TempDir Path folder;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Integer, String> pages = new ConcurrentHashMap<>();
    private TandemProcess tandem;

    @BeforeEach
    void start() throws Exception {
        tandem = new TandemProcess(folder, "--server.forward-headers-strategy=native");
        tandem.start();
        tandem.untilReady();
        fill();
    }

    @AfterEach
    void stop() throws Exception {
        tandem.close();
    }

    /** Each of the people's links is hit several times; one response each may come of it. */
    @Test
    void everyHitAndEveryFormIsTakenOnceThoughTheApplicationIsKilledInTheMiddle() throws Exception {
        report("link hits", HITS, this::hit);
        assertThat(number("select count(*) from link_hit")).isGreaterThanOrEqualTo(HITS);
        assertThat(number("select count(*) from response where kind = 'CLICKED'"))
                .isEqualTo(PEOPLE);
        assertThat(number("select count(distinct contact_id) from response")).isEqualTo(PEOPLE);

        report("form posts", POSTS, this::post);
        assertThat(number("select count(*) from form_submission")).isEqualTo(POSTS);
        assertThat(number("select count(*) from response where kind = 'FORM'")).isEqualTo(POSTS);
        assertThat(number("select count(*) from contact_email where address like 'load-%'"))
                .isEqualTo(POSTS);
        assertThat(flood()).isGreaterThan(0);
    }

    /** What one client does until it is answered. */
    private interface Step {
        void take(int number) throws Exception;
    }

    private void report(String what, int count, Step step) throws Exception {
        var next = new AtomicInteger();
        var times = new ConcurrentLinkedQueue<Long>();
        var retries = new AtomicInteger();
        List<Thread> clients = new ArrayList<>();
        long began = System.nanoTime();
        for (int i = 0; i < CLIENTS; i++) {
            var client = new Thread(() -> work(next, count, step, times, retries));
            client.start();
            clients.add(client);
        }
        while (next.get() < count / 2) {
            Thread.sleep(50);
        }
        tandem.kill();
        tandem.start();
        Duration back = tandem.untilReady();
        for (Thread client : clients) {
            client.join();
        }
        Duration all = Duration.ofNanos(System.nanoTime() - began);
        List<Long> sorted = times.stream().sorted().toList();
        System.out.printf(
                "%,d %s from %d clients in %.1f s, killed once (%.1f s until it was back), %d asked"
                        + " again; median %d ms, 95th percentile %d ms%n",
                count,
                what,
                CLIENTS,
                all.toMillis() / 1_000.0,
                back.toMillis() / 1_000.0,
                retries.get(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100));
    }

    private static void work(
            AtomicInteger next,
            int count,
            Step step,
            ConcurrentLinkedQueue<Long> times,
            AtomicInteger retries) {
        for (int n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
            for (boolean done = false; !done; ) {
                long asked = System.nanoTime();
                try {
                    step.take(n);
                    times.add((System.nanoTime() - asked) / 1_000_000);
                    done = true;
                } catch (Exception | AssertionError unanswered) {
                    retries.incrementAndGet();
                    pause(200);
                }
            }
        }
    }

    private void hit(int number) throws Exception {
        HttpResponse<String> answer =
                http.send(
                        request("/r/p%09d".formatted(number % PEOPLE), number).build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    /** Opens the page once, reads it, and sends the same page until it is taken. */
    private void post(int number) throws Exception {
        String page = pages.get(number);
        if (page == null) {
            HttpResponse<String> shown =
                    http.send(request("/f/load", number).build(), BodyHandlers.ofString());
            assertThat(shown.statusCode()).isEqualTo(200);
            page = hidden(shown.body());
            pages.put(number, page);
            pause(2_100);
        }
        String typed =
                page + "&lastName=Load&email=" + encoded("load-%d@example.com".formatted(number));
        HttpResponse<String> answer = send(typed, number);
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    /** How many of a hundred posts of one address were refused, while another one is taken. */
    private int flood() throws Exception {
        int refused = 0;
        for (int i = 0; i < 100; i++) {
            if (send("email=flood@example.com", 9_999_999).statusCode() == 429) {
                refused++;
            }
        }
        post(POSTS + 1);
        return refused;
    }

    private HttpResponse<String> send(String body, int number) throws Exception {
        return http.send(
                request("/f/load", number)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, int number) {
        URI uri = tandem.at(path);
        return HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(30))
                .header("User-Agent", FIREFOX)
                .header(
                        "X-Forwarded-For",
                        "198.18.%d.%d".formatted(number / 250 % 250, number % 250));
    }

    private static String hidden(String page) {
        return HIDDEN.matcher(page)
                .results()
                .map(found -> found.group(1) + "=" + encoded(found.group(2)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A campaign, its people with a code each, and a form. */
    private void fill() throws Exception {
        UUID campaign = UUID.randomUUID();
        UUID link = UUID.randomUUID();
        UUID form = UUID.randomUUID();
        login().run(
                        """
                insert into campaign (campaign_id, version, name, sort_name, search_text, channel, status,
                       created_at, changed_at)
                values ('%s', 0, 'Load', 'load', 'load', 'EMAIL', 'RUNNING', now(), now())
                """
                                .formatted(campaign));
        login().run(
                        """
                insert into contact (contact_id, version, last_name, sort_name, tags, search_text, custom, created_at)
                select gen_random_uuid(), 0, 'p' || lpad(n::text, 9, '0'), 'p', '{}', 'p', '{}', now()
                  from generate_series(0, %d) n
                """
                                .formatted(PEOPLE - 1));
        login().run(
                        """
                insert into tracked_link (link_id, campaign_id, label, medium, target_address, automatic, created_at)
                values ('%s', '%s', 'Load', 'MAIL', 'https://www.example.com/', true, now())
                """
                                .formatted(link, campaign));
        login().run(
                        """
                insert into link_code (code, link_id, contact_id, made_at)
                select last_name, '%s', contact_id, now() from contact
                """
                                .formatted(link));
        login().run(
                        """
                insert into capture_form (form_id, version, campaign_id, slug, title, fields, required,
                       wording_version, double_opt_in, heard_question, button, thanks, frame_origins, created_at)
                values ('%s', 0, '%s', 'load', 'Load', '{LAST_NAME,EMAIL}', '{EMAIL}', 0, false, false,
                        'Send', 'Thanks', '{}', now())
                """
                                .formatted(form, campaign));
    }

    private int number(String sql) throws Exception {
        return Integer.parseInt(login().ask(sql).iterator().next());
    }

    private GeneratedLogin login() {
        return new GeneratedLogin(tandem.cluster());
    }
}
