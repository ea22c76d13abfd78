package org.tandemcrm.user.absence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.user.Absences;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;
import org.tandemcrm.user.absence.AbsenceMother;

@PageTest
@CleanDatabase
class AbsencePageTests {

    private static final String OWN = "/account/absences";

    @Autowired MockMvcTester mvc;
    @Autowired UserMother users;
    @Autowired TestClock clock;
    @Autowired Absences absences;
    @Autowired ApplicationContext context;

    private UserId sam;

    @BeforeEach
    void aMondayInMarch() {
        clock.setTo(Instant.parse("2026-03-02T10:00:00Z"));
        sam = users.salesperson();
    }

    @Test
    void everybodyPlansForThemselvesAndIsAwayOnThoseDays() {
        assertThat(post(sam, OWN, "2026-03-02", "2026-03-04")).hasStatus3xxRedirection();

        assertThat(absences.away()).containsExactly(sam);
        clock.setTo(Instant.parse("2026-03-05T10:00:00Z"));
        assertThat(absences.away()).isEmpty();
    }

    @Test
    void anOwnerPlansForAnotherAndNobodyElseDoes() {
        String page = "/settings/people/" + sam + "/absences";
        assertThat(post(users.marketer(), page, "2026-03-02", "2026-03-04")).hasStatus(403);
        assertThat(post(users.owner(), page, "2026-03-02", "2026-03-04"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(page);

        assertThat(absences.away()).containsExactly(sam);
    }

    @Test
    void whatCannotBeIsSaidAtItsField() throws UnsupportedEncodingException {
        assertThat(refused("2026-03-04", "2026-03-02")).contains("to");
        assertThat(refused("2026-02-04", "2026-02-06")).contains("to");
        assertThat(refused("", "2026-03-06")).contains("from");
        assertThat(refused("2026-03-32", "2026-03-06")).contains("from");
        assertThat(refused("2026-03-04", "2036-03-06")).contains("to");
        post(sam, OWN, "2026-03-10", "2026-03-12");
        assertThat(refused("2026-03-12", "2026-03-14")).contains("from");
        var self =
                mvc.post()
                        .uri(OWN)
                        .with(users.signedIn(sam))
                        .param("from", "2026-04-01")
                        .param("to", "2026-04-02")
                        .param("deputy", sam.toString())
                        .exchange();
        assertThat(self).hasStatus(422);
        assertThat(absences.away()).isEmpty();
    }

    @Test
    void onePlannedIsTakenBackAndOneThatRunsIsEnded() throws UnsupportedEncodingException {
        post(sam, OWN, "2026-03-02", "2026-03-04");
        post(sam, OWN, "2026-03-20", "2026-03-21");
        new AbsenceMother(context).notice();
        for (var form : page().select("form[action$=/end]")) {
            assertThat(mvc.post().uri(form.attr("action")).with(users.signedIn(sam)).exchange())
                    .hasStatus3xxRedirection();
        }

        assertThat(absences.away()).isEmpty();
        assertThat(page().select("tbody tr").text()).contains("Over").doesNotContain("Planned");
        String handedOn = page().select("a:contains(Handed on)").attr("href");
        assertThat(mvc.get().uri(handedOn).with(users.signedIn(sam)).exchange()).hasStatusOk();
        assertThat(mvc.get().uri(handedOn).with(users.signedIn(users.marketer())).exchange())
                .hasStatus(404);
    }

    private String refused(String from, String to) throws UnsupportedEncodingException {
        var answer = post(sam, OWN, from, to);
        assertThat(answer).hasStatus(422);
        return Jsoup.parse(answer.getResponse().getContentAsString())
                .select(".is-invalid")
                .eachAttr("name")
                .toString();
    }

    private MvcTestResult post(UserId reader, String page, String from, String to) {
        return mvc.post()
                .uri(page)
                .with(users.signedIn(reader))
                .param("from", from)
                .param("to", to)
                .param("deputy", "")
                .exchange();
    }

    private Document page() throws UnsupportedEncodingException {
        var answer = mvc.get().uri(OWN).with(users.signedIn(sam)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
