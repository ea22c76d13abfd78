package org.tandemcrm.lead.assignment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.firm.Assignment;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.lead.assignment.AssignmentDesk;
import org.tandemcrm.lead.assignment.Territory;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.UserMother;

@PageTest
@CleanDatabase
class AssignmentPageTests {

    private static final String PAGE = "/settings/assignment";

    @Autowired MockMvcTester mvc;
    @Autowired UserMother users;
    @Autowired AssignmentDesk desk;

    private UserId olga;
    private UserId sam;

    @BeforeEach
    void signIn() {
        olga = users.owner();
        sam = users.salesperson();
    }

    @Test
    void linesAreKeptInTheOrderOfTheirPlaces() throws UnsupportedEncodingException {
        var fields = fields();
        line(fields, 0, "2", "COUNTRY", "DE, Austria", sam);
        line(fields, 1, "1", "POSTCODE", "20", sam);
        fields.put("fallback", "FIRST_TO_CLAIM");
        fields.put("heedsCapacity", "true");
        fields.put("shares[0].capacity", "12");

        assertThat(post(fields)).hasStatus3xxRedirection().hasRedirectedUrl(PAGE);

        var plan = desk.plan();
        assertThat(plan.territories())
                .containsExactly(
                        new Territory(Territory.Kind.POSTCODE, "20", sam),
                        new Territory(Territory.Kind.COUNTRY, "DE, Austria", sam));
        assertThat(plan.fallback()).isEqualTo(Assignment.FIRST_TO_CLAIM);
        assertThat(plan.heedsCapacity()).isTrue();
        assertThat(plan.capacities()).containsEntry(sam, 12);
        assertThat(get().select("[name=lines[0].words]").attr("value")).isEqualTo("20");
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndWhatWasTypedStays() throws UnsupportedEncodingException {
        var fields = fields();
        fields.put("lines[1].words", "20, 21");
        fields.put("lines[2].kind", "COUNTRY");
        fields.put("lines[2].assignee", sam.toString());
        fields.put("shares[0].capacity", "99999");
        assertThat(refused(fields)).contains("lines[1].kind");

        fields.put("lines[1].kind", "POSTCODE");
        assertThat(refused(fields)).contains("lines[1].assignee");

        fields.put("lines[1].assignee", sam.toString());
        assertThat(refused(fields)).contains("lines[2].words", "shares[0].capacity");

        fields.put("shares[0].capacity", "many");
        assertThat(refused(fields)).contains("shares[0].capacity");
        assertThat(desk.plan().version()).isZero();
    }

    @Test
    void aStaleEditIsNotTaken() throws UnsupportedEncodingException {
        var mine = fields();
        line(mine, 0, "1", "COUNTRY", "AT", sam);
        var theirs = fields();
        line(theirs, 0, "1", "COUNTRY", "DE", sam);
        assertThat(post(theirs)).hasStatus3xxRedirection();

        assertThat(post(mine)).hasStatus(409);
        assertThat(desk.plan().territories()).extracting(Territory::words).containsExactly("DE");
    }

    private String refused(Map<String, String> fields) throws UnsupportedEncodingException {
        var answer = post(fields);
        assertThat(answer).hasStatus(422);
        Document page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select("[name=lines[1].words]").attr("value")).isEqualTo("20, 21");
        return page.select(".is-invalid").eachAttr("name").toString();
    }

    private static void line(
            Map<String, String> fields,
            int at,
            String place,
            String kind,
            String words,
            UserId person) {
        String line = "lines[%d].".formatted(at);
        fields.put(line + "place", place);
        fields.put(line + "kind", kind);
        fields.put(line + "words", words);
        fields.put(line + "assignee", person.toString());
    }

    private MvcTestResult post(Map<String, String> fields) {
        var post = mvc.post().uri(PAGE).with(users.signedIn(olga));
        fields.forEach(post::param);
        return post.exchange();
    }

    private Document get() throws UnsupportedEncodingException {
        var answer = mvc.get().uri(PAGE).with(users.signedIn(olga)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private Map<String, String> fields() throws UnsupportedEncodingException {
        Document page = get();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("version", page.select("[name=version]").attr("value"));
        fields.put("fallback", page.select("[name=fallback][checked]").attr("value"));
        page.select("[name^=shares]")
                .forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        return fields;
    }
}
