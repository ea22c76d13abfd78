package org.tandemcrm.user.web;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.house.Browser;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.JourneyTest;
import org.tandemcrm.job.JobProgress;
import org.tandemcrm.job.Jobs;
import org.tandemcrm.job.RehearsedWork;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

@JourneyTest
@CleanDatabase
class JobJourneyTests {

    @Autowired UserMother users;
    @Autowired Jobs jobs;
    @Autowired RehearsedWork work;

    private UserId olga;

    @BeforeEach
    void makePeople() {
        olga = users.owner();
    }

    @Test
    void workShowsItsProgressByItselfAndIsFoundAgain(Browser browser) {
        var halfway = new CountDownLatch(1);
        work.play(
                (params, progress) -> {
                    progress.total(4);
                    progress.advance(2);
                    progress.note("row 2 of contacts.csv");
                    waitFor(halfway, progress);
                    progress.advance(2);
                    progress.result("/settings/company");
                });
        var id = users.as(olga, () -> jobs.start(RehearsedWork.KIND, "", "Import of contacts.csv"));
        signIn(browser, "/jobs/" + id);

        browser.sees("2 of 4").mustBeAccessible();
        halfway.countDown();

        browser.sees("Done").sees("See the result");
        browser.open("/jobs").page().locator("summary:has-text(\"Filters\")").click();
        browser.mustBeAccessible();
        browser.mustBeContent();
    }

    private void signIn(Browser browser, String towards) {
        browser.open(towards)
                .fill("Email", users.email("Olga Owner").value())
                .fill("Password", UserMother.PASSWORD)
                .press("Sign in");
    }

    /** As work does between its batches, it looks whether it should go on. */
    private static void waitFor(CountDownLatch latch, JobProgress progress) {
        try {
            while (!latch.await(100, TimeUnit.MILLISECONDS)) {
                progress.cancelled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
