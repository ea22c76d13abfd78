package org.tandemcrm.lead.fit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.lead.fit.FitBook;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

@PageTest
@CleanDatabase
class FitPageTests {

    private static final String PAGE = "/settings/fit";

    @Autowired MockMvcTester mvc;
    @Autowired TestPeople people;
    @Autowired FitBook book;
    @Autowired ContactDirectory contacts;
    @Autowired Scheduler scheduler;
    @Autowired JdbcClient jdbc;

    private UserId owner;

    @AfterEach
    void letWorkersGoOn() {
        jdbc.sql("delete from scheduled_tasks where task_name = 'job'").update();
        scheduler.resume();
    }

    @BeforeEach
    void signIn() {
        scheduler.pause();
        owner = people.with(Role.OWNER);
    }

    @Test
    void theEmptyPageSaysWhereToStart() throws UnsupportedEncodingException {
        Document page = page(PAGE);

        assertThat(page.select("h1").text()).isEqualTo("Whom you look for");
        assertThat(page.text()).contains("No rules yet").contains("75 % or more");
    }

    @Test
    void aRuleIsAddedChangedAndTakenOut() throws UnsupportedEncodingException {
        assertThat(post(PAGE, rule("INDUSTRY", "ONE_OF", "Ports\nLogistics", "20")))
                .hasStatus3xxRedirection();
        assertThat(page(PAGE).text())
                .contains("Industry is one of Ports, Logistics")
                .contains("+20");

        var id = book.rules().get(0).id();
        Document form = page(PAGE + "/" + id);
        assertThat(form.select("textarea[name=wanted]").first().wholeText().strip())
                .isEqualTo("Ports\nLogistics");
        var changed = rule("INDUSTRY", "CONTAINS", "port", "-5");
        changed.put("version", form.select("input[name=version]").val());
        assertThat(post(PAGE + "/" + id, changed)).hasStatus3xxRedirection();
        assertThat(page(PAGE).text()).contains("Industry contains one of port").contains("-5");

        assertThat(post(PAGE + "/" + id, changed)).hasStatus(409);

        assertThat(post(PAGE + "/" + id + "/removal", Map.of())).hasStatus3xxRedirection();
        assertThat(book.rules()).isEmpty();
    }

    @Test
    void aContactsPageShowsTheLetterWithTheRulesThatMatched() throws UnsupportedEncodingException {
        var person = people.as(owner, () -> contacts.add(ContactDetails.named("Anna", "Berg")));
        assertThat(page("/contacts/" + person).text()).doesNotContain("best buyer");
        post(PAGE, rule("TITLE", "CONTAINS", "purchasing", "20"));
        post(PAGE, rule("INDUSTRY", "ONE_OF", "Ports", "5"));

        assertThat(page("/contacts/" + person).text()).contains("Nothing is known yet");
        jdbc.sql("update contact set title = 'Head of purchasing'").update();

        Document page = page("/contacts/" + person);
        assertThat(page.select(".sum tr").eachText())
                .anySatisfy(line -> assertThat(line).contains("Head of purchasing").endsWith("+20"))
                .anySatisfy(line -> assertThat(line).contains("not known").endsWith("?"));
        assertThat(page.text()).contains("Fit A");
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndWhatWasTypedIsKept() throws UnsupportedEncodingException {
        var answer = post(PAGE, rule("COMPANY_SIZE", "BETWEEN", "", "many"));

        assertThat(answer).hasStatus(422);
        Document page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select("input[name=weight]").val()).isEqualTo("many");
        assertThat(page.select("select[name=field] option[selected]").val())
                .isEqualTo("COMPANY_SIZE");

        answer = post(PAGE, rule("COMPANY_SIZE", "BETWEEN", "", "10"));
        assertThat(answer).hasStatus(422);
        assertThat(answer.getResponse().getContentAsString())
                .contains("Enter the least, the most, or both.");
        assertThat(book.rules()).isEmpty();
    }

    private static java.util.HashMap<String, String> rule(
            String field, String match, String wanted, String weight) {
        return new java.util.HashMap<>(
                Map.of("field", field, "match", match, "wanted", wanted, "weight", weight));
    }

    private Document page(String uri) throws UnsupportedEncodingException {
        var answer =
                mvc.get().uri(uri).with(people.by(owner)).accept(MediaType.TEXT_HTML).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private MvcTestResult post(String uri, Map<String, String> fields) {
        var request =
                mvc.post().uri(uri).with(people.by(owner)).with(csrf()).accept(MediaType.TEXT_HTML);
        fields.forEach(request::param);
        return request.exchange();
    }
}
