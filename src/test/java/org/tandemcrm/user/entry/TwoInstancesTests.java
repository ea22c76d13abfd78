package org.tandemcrm.user.entry;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemcrm.house.TestBrowser.target;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.house.RunningTandem;
import org.tandemcrm.house.TestBrowser;
import org.tandemcrm.house.TestDatabase;
import org.tandemcrm.user.PeopleDesk;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

/** Two applications side by side on one empty database, started at the same moment. */
class TwoInstancesTests {

    private static final String OLGA = "olga@example.com";
    private static final String SECRET = "a horse on stairs";

    @TempDir static Path data;

    private static RunningTandem one;
    private static RunningTandem other;

    @BeforeAll
    static void startBothAtOnce() {
        TestDatabase database = TestDatabase.create();
        var second = CompletableFuture.supplyAsync(() -> start(database, "second"));
        one = start(database, "first");
        other = second.join();
    }

    private static RunningTandem start(TestDatabase database, String name) {
        return RunningTandem.start(
                database,
                data.resolve(name),
                "tandem.secret-key=of both",
                "tandem.owner-email=" + OLGA,
                "tandem.owner-password=" + SECRET);
    }

    @AfterAll
    static void stopBoth() {
        one.close();
        other.close();
    }

    @Test
    void aScriptedInstallMakesOneOwnerHoweverManyStart() {
        assertThat(one.context().getBean(PeopleDesk.class).everyone())
                .extracting(person -> person.email())
                .contains(OLGA);
        assertThat(data.resolve("first/setup-code")).doesNotExist();
        assertThat(data.resolve("second/setup-code")).doesNotExist();
        assertThat(target(other.browser().signIn(OLGA, SECRET))).isEqualTo("/");
    }

    @Test
    void whoSignedInOnOneWorksOnTheOther() {
        TestBrowser here = one.browser();
        here.signIn(OLGA, SECRET);
        TestBrowser there = here.at(other.browser());

        assertThat(there.get("/settings/people").statusCode()).isEqualTo(200);
        assertThat(there.fill("/account", "/sign-out", Map.of()).statusCode()).isEqualTo(302);
        assertThat(here.get("/settings/people").statusCode()).isEqualTo(302);
    }

    @Test
    void whoIsDisabledOnOneIsOutOnBothAtTheNextRequest() {
        UserMother users = one.context().getBean(UserMother.class);
        UserId sam = users.salesperson();
        String token = users.token(sam);
        TestBrowser here = one.browser();
        here.signIn("sam.salesperson@tandem.example", UserMother.PASSWORD);
        TestBrowser there = here.at(other.browser());
        assertThat(there.get("/account").statusCode()).isEqualTo(200);
        assertThat(there.getAs(token, "/api/v1/me").statusCode()).isEqualTo(200);

        TestBrowser olga = one.browser();
        olga.signIn(OLGA, SECRET);
        olga.fill("/settings/people/" + sam, "/settings/people/" + sam + "/departure", Map.of());

        assertThat(here.get("/account").statusCode()).isEqualTo(302);
        assertThat(there.get("/account").statusCode()).isEqualTo(302);
        assertThat(there.getAs(token, "/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(there.signIn("sam.salesperson@tandem.example", UserMother.PASSWORD).statusCode())
                .isEqualTo(422);
    }

    @Test
    void callsWithOneKeyToBothAtOnceAreOneCall() {
        UserMother users = one.context().getBean(UserMother.class);
        String token = users.token(users.person("Ida Import", Role.MARKETER));
        List<CompletableFuture<HttpResponse<String>>> calls =
                Stream.of(one, other, one, other)
                        .map(each -> supplyAsync(() -> addAnna(each, token)))
                        .toList();

        assertThat(calls.stream().map(CompletableFuture::join))
                .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201))
                .extracting(TestBrowser::target)
                .containsOnly(target(calls.get(0).join()));
        assertThat(count("select count(*) from contact where last_name = 'Once'")).isOne();
    }

    @Test
    void theSameFileSentAgainWithItsKeyIsTheSameImport() {
        UserMother users = one.context().getBean(UserMother.class);
        String token = users.token(users.person("Ina Import", Role.MARKETER));

        HttpResponse<String> first = upload(one, token, "xxx");
        HttpResponse<String> second = upload(other, token, "yyy");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(target(second)).isEqualTo(target(first));
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(count("select count(*) from import_run")).isOne();
    }

    private static HttpResponse<String> addAnna(RunningTandem instance, String token) {
        String anna = "{\"firstName\": \"Anna\", \"lastName\": \"Once\"}";
        return instance.browser()
                .postAs(token, "key-1", "/api/v1/contacts", "application/json", anna);
    }

    private static HttpResponse<String> upload(
            RunningTandem instance, String token, String boundary) {
        String parts =
                """
                --%1$s
                Content-Disposition: form-data; name="mapping"
                Content-Type: application/json

                {"recipe": "contacts", "columns": {"Surname": "LAST_NAME", "Hat": "FURTHER"}}
                --%1$s
                Content-Disposition: form-data; name="file"; filename="people.csv"
                Content-Type: text/csv

                Surname,Hat
                Lund,L

                --%1$s--
                """
                        .formatted(boundary)
                        .replace("\n", "\r\n");
        String type = "multipart/form-data; boundary=" + boundary;
        return instance.browser().postAs(token, "key-2", "/api/v1/imports", type, parts);
    }

    private static long count(String sql) {
        return one.context().getBean(JdbcClient.class).sql(sql).query(Long.class).single();
    }

    @Test
    void failuresOnOneSlowTheGuesserDownOnTheOther() {
        String marta = one.context().getBean(UserMother.class).email("Marta Marketer").value();
        one.context().getBean(UserMother.class).marketer();
        TestBrowser guesser = one.browser();
        for (int i = 0; i < 11; i++) {
            guesser.signIn(marta, "guess " + i);
        }
        // The wait of a second may be over before a busy machine asks the other.
        one.context()
                .getBean(JdbcClient.class)
                .sql("update sign_in_brake set closed_until = closed_until + interval '1 minute'")
                .update();

        assertThat(other.browser().signIn(marta, UserMother.PASSWORD).statusCode()).isEqualTo(429);
    }
}
