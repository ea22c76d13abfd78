package org.tandemcrm.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * A mail to ten thousand, of whom five hundred opted out, while the application is killed twice:
 * {@code ./mvnw -Pcrash verify}.
 */
@Tag("heavy")
@Tag("crash")
class MailCrashTests {

    private static final int PEOPLE = Integer.getInteger("tandem.load.letters", 10_000);
    private static final int SUPPRESSED = PEOPLE / 20;
    private static final UUID CAMPAIGN = UUID.randomUUID();

    @TempDir Path folder;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .build();
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private TandemProcess tandem;

    @BeforeEach
    void start() throws Exception {
        // It tells of every mailbox that it makes.
        ((Logger) LoggerFactory.getLogger("com.icegreen.greenmail")).setLevel(Level.WARN);
        mail.start();
        tandem = new TandemProcess(folder);
        tandem.start();
        tandem.untilReady();
        signIn();
        submit("/settings/company", "/settings/company", ADDRESS);
        submit("/settings/mail", "/settings/mail", server());
        fill();
    }

    @AfterEach
    void stop() throws Exception {
        tandem.close();
        mail.stop();
    }

    @Test
    void eachGetsOneLetterOrNoneIsKnownToBeThoughTheApplicationIsKilledTwice() throws Exception {
        long began = System.nanoTime();
        submit("/campaigns/" + CAMPAIGN + "/mail", "/mail/sending", Map.of());
        killAfter(PEOPLE * 3 / 10);
        killAfter(PEOPLE * 6 / 10);
        while (!state().equals("DONE")) {
            Thread.sleep(500);
        }
        Duration all = Duration.ofNanos(System.nanoTime() - began);

        Map<String, Integer> received = received();
        int sent = number("select count(*) from letter where state = 'SENT'");
        int unknown = number("select count(*) from letter where state = 'UNKNOWN'");
        System.out.printf(
                "%,d people, %d opted out, killed twice: %,d mails received, %d of them by letters"
                        + " marked unknown, %d unknown in all, %.0f s%n",
                PEOPLE,
                SUPPRESSED,
                received.size(),
                received.size() - sent,
                unknown,
                all.toMillis() / 1_000.0);
        assertThat(received.values()).allMatch(times -> times == 1);
        assertThat(received.keySet()).noneMatch(MailCrashTests::isSuppressed);
        assertThat(sent + unknown).isEqualTo(PEOPLE - SUPPRESSED);
        assertThat(received.size()).isBetween(sent, sent + unknown);
        assertThat(unknown).as("at most what was in hand").isLessThanOrEqualTo(2);
        assertThat(number("select count(*) from letter where state = 'LEFT_OUT'"))
                .isEqualTo(SUPPRESSED);
        assertThat(number("select count(*) from campaign_member where state = 'SENT'"))
                .isEqualTo(sent);
    }

    private void killAfter(int letters) throws Exception {
        assertThat(mail.waitForIncomingEmail(Duration.ofMinutes(10).toMillis(), letters)).isTrue();
        tandem.kill();
        tandem.start();
        tandem.untilReady();
    }

    private Map<String, Integer> received() throws Exception {
        Map<String, Integer> received = new TreeMap<>();
        for (Message message : mail.getReceivedMessages()) {
            var to = (InternetAddress) message.getRecipients(Message.RecipientType.TO)[0];
            received.merge(to.getAddress(), 1, Integer::sum);
        }
        return received;
    }

    private static boolean isSuppressed(String mailbox) {
        return Integer.parseInt(mailbox.replaceAll("\\D", "")) <= SUPPRESSED;
    }

    private String state() throws Exception {
        return login().ask("select state from mailing").iterator().next();
    }

    private void signIn() throws Exception {
        submit(
                "/sign-in",
                "/sign-in",
                Map.of("email", TandemProcess.OWNER, "password", TandemProcess.PASSWORD));
    }

    private static final Map<String, String> ADDRESS =
            Map.of("street", "Am Kai 1", "postcode", "20457", "city", "Hamburg");

    private Map<String, String> server() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("host", "127.0.0.1");
        fields.put("port", "" + mail.getSmtp().getPort());
        fields.put("encryption", "NONE");
        fields.put("sender", "news@hafen.test");
        fields.put("perMinute", "100000");
        return fields;
    }

    /** Opens a page and sends the form on it whose action ends so, with some fields changed. */
    private void submit(String page, String action, Map<String, String> changes) throws Exception {
        var form =
                Jsoup.parse(get(page)).select("form[method=post]").stream()
                        .filter(each -> each.attr("action").endsWith(action))
                        .findFirst()
                        .orElseThrow();
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("[name]").forEach(field -> value(field, fields));
        fields.putAll(changes);
        String body =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(tandem.at(form.attr("action")))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(page).isEqualTo(302);
    }

    private static void value(Element field, Map<String, String> fields) {
        String type = field.attr("type");
        boolean choice = type.equals("radio") || type.equals("checkbox");
        if (field.is("select")) {
            fields.put(field.attr("name"), field.select("option[selected]").val());
        } else if (!choice || field.hasAttr("checked")) {
            fields.put(field.attr("name"), field.is("textarea") ? field.wholeText() : field.val());
        }
    }

    private String get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(tandem.at(path)).build(), BodyHandlers.ofString())
                .body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** People who agreed, a running campaign that is for them, its mail, and who opted out. */
    private void fill() throws Exception {
        login().run(
                        """
                insert into campaign (campaign_id, version, name, sort_name, search_text, channel, status,
                       created_at, changed_at)
                values ('%s', 0, 'Load', 'load', 'load', 'EMAIL', 'RUNNING', now(), now())
                """
                                .formatted(CAMPAIGN));
        login().run(
                        """
                insert into campaign_launch (campaign_id, launched_at, launched_by)
                select '%s', now(), user_id from user_account limit 1
                """
                                .formatted(CAMPAIGN));
        login().run(
                        """
                insert into contact (contact_id, version, first_name, last_name, sort_name, tags, search_text,
                       custom, created_at)
                select gen_random_uuid(), 0, 'Anna', n::text, 'p', '{}', 'p', '{}', now()
                  from generate_series(1, %d) n
                """
                                .formatted(PEOPLE));
        login().run(
                        """
                insert into contact_email (contact_email_id, contact_id, position, address, address_key)
                select gen_random_uuid(), contact_id, 0, 'anna' || last_name || '@x.test',
                       'anna' || last_name || '@x.test'
                  from contact
                """);
        login().run(
                        """
                insert into consent (contact_id, channel, purpose, state, since)
                select contact_id, 'EMAIL', 'MAILING', 'GIVEN', now() from contact
                """);
        login().run(
                        """
                insert into campaign_member (campaign_member_id, campaign_id, contact_id, state, state_at, added_at)
                select gen_random_uuid(), '%s', contact_id, 'TARGETED', now(), now() from contact
                """
                                .formatted(CAMPAIGN));
        login().run(
                        """
                insert into mailing (mailing_id, version, campaign_id, subject, preview, body, changed_at, state)
                values (gen_random_uuid(), 1, '%s', 'Spring, {{first name|friend}}', 'What is new',
                        '{{salutation}}, [see it](https://www.example.com/spring)', now(), 'DRAFT')
                """
                                .formatted(CAMPAIGN));
        login().run(
                        """
                insert into suppression (suppression_hash, channel, since, how)
                select decode(hash, 'hex'), 'EMAIL', now(), 'ONE_CLICK' from unnest('{%s}'::text[]) hash
                """
                                .formatted(hashes()));
    }

    /** As the application hashes them, with the key that it made for itself. */
    private String hashes() throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(
                new SecretKeySpec(
                        Files.readString(folder.resolve("data/secret.key"))
                                .strip()
                                .getBytes(StandardCharsets.UTF_8),
                        "HmacSHA256"));
        return IntStream.rangeClosed(1, SUPPRESSED)
                .mapToObj(
                        n ->
                                mac.doFinal(
                                        ("suppressed-email\0anna" + n + "@x.test")
                                                .getBytes(StandardCharsets.UTF_8)))
                .map(HexFormat.of()::formatHex)
                .collect(Collectors.joining(","));
    }

    private int number(String sql) throws Exception {
        return Integer.parseInt(login().ask(sql).iterator().next());
    }

    private GeneratedLogin login() {
        return new GeneratedLogin(tandem.cluster());
    }
}
