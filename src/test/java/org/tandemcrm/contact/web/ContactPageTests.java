package org.tandemcrm.contact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tandemcrm.contact.ContactDesk;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactMother;
import org.tandemcrm.contact.FurtherFields;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

@PageTest
@CleanDatabase
class ContactPageTests {

    @Autowired MockMvcTester mvc;
    @Autowired TestPeople people;
    @Autowired ContactDirectory directory;
    @Autowired ContactDesk desk;

    private RequestPostProcessor marketer;

    @BeforeEach
    void signIn() {
        people.with(Role.OWNER);
        marketer = people.by(Role.MARKETER);
    }

    @Test
    void anEmptyListOffersTheFirstContact() {
        Document page = page("/contacts");

        assertThat(page.select("h1").text()).isEqualTo("People");
        assertThat(page.select(".empty-place a").attr("href")).isEqualTo("/contacts/new");
    }

    @Test
    void theListNamesCompanyAndAddressAndLeadsToTheContact() {
        ContactId anna = desk.add(ContactMother.anna(), "Hafen GmbH");

        Document page = page("/contacts?q=hafen");

        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody a").attr("href")).isEqualTo("/contacts/" + anna);
        assertThat(page.select("tbody").text()).contains("Anna Berg", "Hafen GmbH", "example.com");
    }

    @Test
    void theCsvTwinTakesTheSameQueryAndIsHarmless() throws UnsupportedEncodingException {
        directory.add(ContactDetails.named("=1+1", "Formula"));
        directory.add(ContactMother.anna());

        MvcTestResult file = mvc.get().uri("/contacts.csv?q=formula").with(marketer).exchange();

        assertThat(file).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
        assertThat(file.getResponse().getContentAsString())
                .contains("'=1+1 Formula")
                .doesNotContain("Anna");
    }

    @Test
    void entersAContactWithTheirCompany() {
        MvcTestResult result =
                mvc.post()
                        .uri("/contacts")
                        .with(marketer)
                        .with(csrf())
                        .param("firstName", "Anna")
                        .param("lastName", "Berg")
                        .param("company", "Hafen GmbH")
                        .param("emails", "anna@example.com\r\nberg@example.com")
                        .exchange();

        assertThat(result).hasStatus3xxRedirection();
        Document page = page(result.getResponse().getRedirectedUrl());
        assertThat(page.select("h1").text()).isEqualTo("Anna Berg");
        assertThat(page.select("dd").text())
                .contains("anna@example.com berg@example.com")
                .contains("Hafen GmbH");
    }

    @Test
    void furtherFieldsAreRowsOfTheFormAndAPanelOfThePage() {
        ContactId anna =
                directory.add(
                        ContactMother.anna()
                                .withCustom(new FurtherFields(Map.of("Size", 43, "Hat", "L"))));
        Document form = page("/contacts/" + anna + "/edit");
        assertThat(form.select("#f-further-1-name").val()).isEqualTo("Size");
        assertThat(form.select(".form-pair")).hasSize(4);

        MvcTestResult saved = further(anna, "Hat", "", "Size", "44", "Note", "a,b", "", "");

        assertThat(saved).hasStatus3xxRedirection();
        assertThat(directory.card(anna).custom().values())
                .isEqualTo(Map.of("Size", new BigDecimal(44), "Note", "a,b"));
        Document page = page("/contacts/" + anna);
        assertThat(page.select("h2").eachText()).contains("Further fields");
        for (String value : List.of("44", "a,b")) {
            String everybody = page.select("dd a:containsOwn(" + value + ")").attr("href");
            assertThat(page(URI.create(everybody)).select("tbody tr")).hasSize(1);
        }
    }

    @Test
    void aFurtherFieldWithABadNameIsMarkedAndKept() throws UnsupportedEncodingException {
        ContactId anna = directory.add(ContactMother.anna());

        MvcTestResult refused = further(anna, "a:b", "1", "", "2", "x", "3", "x", "4");

        assertThat(refused).hasStatus(422);
        Document page = Jsoup.parse(refused.getResponse().getContentAsString());
        assertThat(page.select("#f-further-0-name").val()).isEqualTo("a:b");
        assertThat(page.select("#f-further-0-name-note").text()).contains("letters");
        assertThat(page.select("#f-further-1-name-note").text()).contains("name");
        assertThat(page.select("#f-further-3-name-note").text()).contains("twice");
        assertThat(directory.card(anna).custom().values()).isEmpty();
    }

    private MvcTestResult further(ContactId id, String... namesAndValues) {
        var form =
                mvc.post()
                        .uri("/contacts/" + id)
                        .with(marketer)
                        .with(csrf())
                        .param("version", "0")
                        .param("lastName", "Berg");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.param("further[" + i / 2 + "].name", namesAndValues[i]);
            form.param("further[" + i / 2 + "].value", namesAndValues[i + 1]);
        }
        return form.exchange();
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrongAtItsField() throws UnsupportedEncodingException {
        MvcTestResult result =
                mvc.post()
                        .uri("/contacts")
                        .with(marketer)
                        .with(csrf())
                        .param("lastName", "Berg")
                        .param("emails", "not an address")
                        .exchange();

        assertThat(result).hasStatus(422);
        Document page = Jsoup.parse(result.getResponse().getContentAsString());
        assertThat(page.select("#f-lastName").val()).isEqualTo("Berg");
        assertThat(page.select("#f-emails").text()).isEqualTo("not an address");
        assertThat(page.select("#f-emails-note").text()).contains("is not an email address");
        assertThat(page("/contacts").select(".empty-place")).isNotEmpty();
    }

    @Test
    void showsTheirsBesideYoursWhenSomebodySavedMeanwhile() throws UnsupportedEncodingException {
        ContactId anna = directory.add(ContactMother.anna());
        long opened = directory.card(anna).version();
        directory.change(anna, opened, ContactDetails.named("Anna", "Theirs"));

        MvcTestResult result =
                mvc.post()
                        .uri("/contacts/{id}", anna)
                        .with(marketer)
                        .with(csrf())
                        .param("version", String.valueOf(opened))
                        .param("firstName", "Anna")
                        .param("lastName", "Yours")
                        .exchange();

        assertThat(result).hasStatus(409);
        Document page = Jsoup.parse(result.getResponse().getContentAsString());
        assertThat(page.select("#f-lastName").val()).isEqualTo("Yours");
        assertThat(page.select(".field-theirs").text()).contains("Theirs");
        assertThat(page.select("input[name=version]").val()).isEqualTo(version(anna));
        assertThat(directory.card(anna).lastName()).isEqualTo("Theirs");
    }

    @Test
    void anotherOwnerIsToldByNameWhenSomebodySavedMeanwhile() throws UnsupportedEncodingException {
        UserId mara = people.named("Mara", Role.MARKETER);
        ContactId anna = directory.add(ContactMother.anna());
        String opened = version(anna);
        change(anna, opened, mara.text());

        MvcTestResult late = change(anna, opened, "");

        assertThat(late).hasStatus(409);
        Document page = Jsoup.parse(late.getResponse().getContentAsString());
        assertThat(page.select(".field:has(#f-ownerId) .field-theirs").text())
                .isEqualTo("Now: Mara");
        assertThat(page.select(".field:has(#f-lastName) .field-theirs")).isEmpty();
    }

    private MvcTestResult change(ContactId id, String version, String owner) {
        return mvc.post()
                .uri("/contacts/{id}", id)
                .with(marketer)
                .with(csrf())
                .param("version", version)
                .param("lastName", "Berg")
                .param("ownerId", owner)
                .exchange();
    }

    @Test
    void theFormShowsTheOwnerAndKeepsThem() {
        UserId mara = people.named("Mara", Role.MARKETER);
        ContactId anna = directory.add(ContactMother.anna());

        mvc.post()
                .uri("/contacts/{id}", anna)
                .with(marketer)
                .with(csrf())
                .param("version", version(anna))
                .param("lastName", "Berg")
                .param("ownerId", mara.text())
                .exchange();

        Document form = page("/contacts/" + anna + "/edit");
        assertThat(form.select("#f-ownerId option[selected]").text()).isEqualTo("Mara");
        assertThat(directory.card(anna).ownerId()).isEqualTo(mara);
    }

    @Test
    void aNoteStandsOnTheTimelineWithItsAuthor() {
        ContactId anna = directory.add(ContactMother.anna());

        mvc.post()
                .uri("/contacts/{id}/notes", anna)
                .with(marketer)
                .with(csrf())
                .param("text", "Likes <b>ships</b>")
                .exchange();

        Document page = page("/contacts/" + anna);
        assertThat(page.select(".timeline-note").text()).isEqualTo("Likes <b>ships</b>");
        assertThat(page.select(".timeline-entry").text()).contains("Marketer");
    }

    @Test
    void aRefusalOfMailingsIsKeptAndShown() {
        ContactId anna = directory.add(ContactMother.anna());

        mvc.post()
                .uri("/contacts/{id}/consents", anna)
                .with(marketer)
                .with(csrf())
                .param("purpose", "MAILING")
                .param("channel", "EMAIL")
                .param("state", "REFUSED")
                .exchange();

        Document page = page("/contacts/" + anna);
        assertThat(page.select("#consent .tag-bad").text()).isEqualTo("Refused");
        assertThat(page.select(".timeline-entry").text()).contains("Mailings by email: refused");
    }

    @Test
    void aMovedContactLeavesTheListAndComesBack() {
        ContactId anna = directory.add(ContactMother.anna());

        mvc.post()
                .uri("/contacts/{id}/trash", anna)
                .with(marketer)
                .with(csrf())
                .param("version", version(anna))
                .exchange();
        assertThat(page("/contacts").select(".empty-place")).isNotEmpty();
        assertThat(page("/contacts/" + anna).select(".alert-warn").text()).contains("trash");

        mvc.post().uri("/contacts/{id}/restoration", anna).with(marketer).with(csrf()).exchange();
        assertThat(page("/contacts").select("tbody tr")).hasSize(1);
    }

    @Test
    void aColleagueMayAddButNotChange() {
        ContactId anna = directory.add(ContactMother.anna());
        RequestPostProcessor colleague = people.by(Role.COLLEAGUE);

        assertThat(mvc.get().uri("/contacts/new").with(colleague)).hasStatusOk();
        assertThat(mvc.get().uri("/contacts/{id}/edit", anna).with(colleague)).hasStatus(403);
    }

    @Test
    void anUnknownFilterIsRefusedByName() {
        assertThat(mvc.get().uri("/contacts?colour=red").with(marketer)).hasStatus(400);
    }

    private String version(ContactId id) {
        return String.valueOf(directory.card(id).version());
    }

    private Document page(String uri) {
        return page(mvc.get().uri(uri));
    }

    private Document page(URI uri) {
        return page(mvc.get().uri(uri));
    }

    private Document page(MockMvcTester.MockMvcRequestBuilder request) {
        MvcTestResult result = request.with(marketer).accept(MediaType.TEXT_HTML).exchange();
        assertThat(result).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
