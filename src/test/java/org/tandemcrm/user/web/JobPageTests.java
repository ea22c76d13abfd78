package org.tandemcrm.user.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.job.JobId;
import org.tandemcrm.job.Jobs;
import org.tandemcrm.job.RehearsedWork;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

@PageTest
@CleanDatabase
class JobPageTests {

    @Autowired MockMvcTester mvc;
    @Autowired UserMother users;
    @Autowired Jobs jobs;
    @Autowired Scheduler scheduler;
    @Autowired JdbcClient jdbc;

    private UserId marta;
    private JobId id;

    @BeforeEach
    void startWork() {
        scheduler.pause();
        users.owner();
        marta = users.marketer();
        id = users.as(marta, () -> jobs.start(RehearsedWork.KIND, "", "Import of <contacts>.csv"));
    }

    @AfterEach
    void letWorkersGoOn() {
        scheduler.resume();
    }

    @Test
    void theListShowsTheWorkAndTheTrayCountsIt() {
        var page = page("/jobs");

        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody a").attr("href")).isEqualTo("/jobs/" + id);
        assertThat(page.select("tbody").text())
                .contains("Import of <contacts>.csv", "Waiting", "Marta Marketer");
        assertThat(page.select("a.job-tray").text()).isEqualTo("1 job runs");
        assertThat(page("/jobs?state=DONE").select(".list").text())
                .contains("Nothing fits these filters.");
    }

    @Test
    void workUnderWayIsAskedForAgainUntilItIsOver() {
        assertThat(page("/jobs/" + id).select("#job").attr("hx-get")).isEqualTo("/jobs/" + id);
        jdbc.sql("update job_run set state = 'RUNNING', done = 30, total = 120, note = 'row 30'")
                .update();

        var part = part();
        assertThat(part.select("h1")).isEmpty();
        assertThat(part.select("progress").attr("value")).isEqualTo("25");
        assertThat(part.text()).contains("30 of 120", "row 30", "Running");

        jdbc.sql("update job_run set state = 'DONE', ended_at = now(), result_href = '/contacts'")
                .update();

        assertThat(part().select("#job").hasAttr("hx-get")).isFalse();
        assertThat(part().select("a.btn-primary").attr("href")).isEqualTo("/contacts");
    }

    @Test
    void workIsCancelledAndTakenUpAgainByPlainForms() {
        var cancel = page("/jobs/" + id).select("form[action$=cancel]").attr("action");
        assertThat(mvc.post().uri(cancel).with(users.signedIn(marta)).exchange())
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/jobs/" + id);

        var again = page("/jobs/" + id).select("form[action$=again]").attr("action");
        assertThat(mvc.post().uri(again).with(users.signedIn(marta)).exchange())
                .hasStatus3xxRedirection();

        assertThat(page("/jobs/" + id).select(".tag").text()).contains("Waiting");
    }

    @Test
    void anothersWorkAnswersLikeWorkThatDoesNotExist() {
        var sam = users.signedIn(users.salesperson());

        assertThat(mvc.get().uri("/jobs/" + id).with(sam).exchange()).hasStatus(404);
        assertThat(
                        mvc.get()
                                .uri("/jobs/" + JobId.of("01890000-0000-7000-8000-000000000001"))
                                .with(sam)
                                .exchange())
                .hasStatus(404);
        assertThat(mvc.get().uri("/jobs/no-id").with(sam).exchange()).hasStatus(400);
    }

    @Test
    void theCsvTwinTakesTheSameQuery() throws UnsupportedEncodingException {
        var file = mvc.get().uri("/jobs.csv?state=QUEUED").with(users.signedIn(marta)).exchange();

        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getContentAsString())
                .contains("Import of <contacts>.csv,QUEUED,");
        assertThat(mvc.get().uri("/jobs.csv?colour=red").with(users.signedIn(marta)).exchange())
                .hasStatus(400);
    }

    private Document page(String uri) {
        return read(mvc.get().uri(uri).accept(MediaType.TEXT_HTML));
    }

    private Document part() {
        return read(
                mvc.get()
                        .uri("/jobs/" + id)
                        .accept(MediaType.TEXT_HTML)
                        .header("HX-Request", "true"));
    }

    private Document read(MockMvcTester.MockMvcRequestBuilder request) {
        var answer = request.with(users.signedIn(marta)).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
