package org.tandemcrm.user.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemcrm.house.TestBrowser.target;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandemcrm.house.RunningTandem;
import org.tandemcrm.house.TestBrowser;
import org.tandemcrm.house.TestDatabase;
import org.tandemcrm.user.PeopleDesk;
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
    void failuresOnOneSlowTheGuesserDownOnTheOther() {
        String marta = one.context().getBean(UserMother.class).email("Marta Marketer").value();
        one.context().getBean(UserMother.class).marketer();
        TestBrowser guesser = one.browser();
        for (int i = 0; i < 11; i++) {
            guesser.signIn(marta, "guess " + i);
        }

        assertThat(other.browser().signIn(marta, UserMother.PASSWORD).statusCode()).isEqualTo(429);
    }
}
