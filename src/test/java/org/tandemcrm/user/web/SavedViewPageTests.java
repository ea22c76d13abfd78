package org.tandemcrm.user.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.user.Role;

/** A list as it stands is kept under a name, found again, renamed and removed. */
@PageTest
@CleanDatabase
class SavedViewPageTests {

    private static final String HOT = "/leads?temperature=HOT&sort=name";

    @Autowired MockMvcTester mvc;
    @Autowired TestPeople people;

    private RequestPostProcessor sam;

    @BeforeEach
    void signIn() {
        people.with(Role.OWNER);
        sam = people.by(Role.SALESPERSON);
    }

    @Test
    void aListIsKeptAsItStandsAndFoundAgain() {
        MvcTestResult kept = save(HOT, "My hot leads");

        assertThat(kept).hasRedirectedUrl(HOT);
        Element view = page("/leads?temperature=COLD").expectFirst(".views-name");
        assertThat(view.text()).isEqualTo("My hot leads");
        assertThat(view.attr("href")).isEqualTo(HOT);
        assertThat(view.hasAttr("aria-current")).isFalse();
        assertThat(page(HOT).expectFirst(".views-name").hasAttr("aria-current")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/contacts?q=x",
                "/companies?q=x",
                "/campaigns?q=x",
                "/leads?q=x",
                "/deals/list?q=x"
            })
    void everyListKeepsItsViewsAndLeadsBackToItself(String list) {
        assertThat(save(list, "Mine")).hasRedirectedUrl(list);
        assertThat(page(list).select(".views-name").eachText()).containsExactly("Mine");
    }

    @Test
    void aNameIsTakenOnceInAListWhateverItsCaseAndWhatWasTypedStays() {
        save(HOT, "Mine");

        MvcTestResult again = save("/leads?temperature=WARM", "MINE");

        assertThat(again).hasStatus(422);
        Document form = html(again);
        assertThat(form.select("#f-name").val()).isEqualTo("MINE");
        assertThat(form.select("#f-name-note").text())
                .isEqualTo("You have a view “MINE” of this list already. Choose another name.");
        assertThat(form.select("input[name=query]").val()).isEqualTo("temperature=WARM");
        assertThat(save("/contacts?q=x", "Mine")).hasStatus3xxRedirection();
    }

    @Test
    void aViewWithoutANameIsRefused() {
        assertThat(save(HOT, "  ")).hasStatus(422);
        assertThat(save(HOT, "x".repeat(61))).hasStatus(422);
    }

    @Test
    void aViewIsRenamedAndRemoved() {
        save(HOT, "Mine");
        String path = page(HOT).expectFirst(".views-list a.btn").attr("href");

        assertThat(post(path, "name", "mine")).hasRedirectedUrl(HOT);
        assertThat(page(HOT).select(".views-name").text()).isEqualTo("mine");
        save("/leads?temperature=WARM", "Theirs");
        assertThat(post(path, "name", "THEIRS")).hasStatus(422);

        assertThat(post(path + "/removal")).hasRedirectedUrl("/leads");
        assertThat(page("/leads?temperature=HOT").select(".views-name").eachText())
                .containsExactly("Theirs");
    }

    @Test
    void somebodyElsesViewDoesNotExist() {
        save(HOT, "Mine");
        String path = page(HOT).expectFirst(".views-list a.btn").attr("href");
        sam = people.by(Role.MARKETER);

        assertThat(page(HOT).select(".views-name")).isEmpty();
        assertThat(mvc.get().uri(path).with(sam)).hasStatus(404);
        assertThat(post(path, "name", "Stolen")).hasStatus(404);
        assertThat(post(path + "/removal")).hasStatus(404);
    }

    @Test
    void whatIsNoListOfOursIsNotKept() {
        assertThat(post("/views", "name", "x", "listing", "/evil.example", "query", ""))
                .hasStatus(404);
        assertThat(post("/views", "name", "x", "listing", "leads", "query", "match=perhaps"))
                .hasStatus(400);
    }

    private MvcTestResult save(String list, String name) {
        Document page = page(list);
        return post(
                "/views",
                "name",
                name,
                "listing",
                page.expectFirst(".views-form input[name=listing]").val(),
                "query",
                page.expectFirst(".views-form input[name=query]").val());
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = mvc.post().uri(path).with(sam).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private Document page(String uri) {
        MvcTestResult result = mvc.get().uri(uri).with(sam).accept(MediaType.TEXT_HTML).exchange();
        assertThat(result).hasStatusOk();
        return html(result);
    }

    private static Document html(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
