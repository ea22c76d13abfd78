package org.tandemcrm.transfer.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tandemcrm.contact.Address;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ConsentPurpose;
import org.tandemcrm.contact.ConsentState;
import org.tandemcrm.contact.Consents;
import org.tandemcrm.contact.ContactDetails;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.shared.EmailAddress;
import org.tandemcrm.user.Role;

@PageTest
@CleanDatabase
class ImportPageTests {

    private static final String PEOPLE =
            """
            Vorname;Nachname;E-Mail;Firma;Rating
            Anna;Berg;anna@example.com;Hafen GmbH;Warm
            Bo;Lund;bo@example.com;Hafen GmbH;
            Cy;Fehler;not an address;;Hot
            """;

    @Autowired MockMvcTester mvc;
    @Autowired TestPeople people;
    @Autowired ContactDirectory contacts;
    @Autowired Consents consents;

    private RequestPostProcessor marketer;

    @BeforeEach
    void signIn() {
        people.with(Role.OWNER);
        marketer = people.by(Role.MARKETER);
    }

    @Test
    void showsWhatWouldComeOfAListBeforeAnythingIsTakenOver() {
        Document page = page(upload("/imports", PEOPLE).getResponse().getRedirectedUrl());

        assertThat(page.select("td[data-label=New]").text()).isEqualTo("2");
        assertThat(page.select("li").text()).contains("Line 4", "not an address");
        assertThat(page.select("select[name=target]")).hasSize(5);
        assertThat(page.select("input[name=recipe][checked]").val()).isEqualTo("leads");
        assertThat(page("/contacts").select("tbody tr")).isEmpty();
    }

    @Test
    void takesOverAsTheColumnsAreAssignedAndTellsWhatFailed() {
        String address =
                String.valueOf(upload("/imports", PEOPLE).getResponse().getRedirectedUrl());

        mvc.post()
                .uri(address + "/files/0")
                .with(marketer)
                .with(csrf())
                .param("recipe", "contacts")
                .param("target", "FIRST_NAME", "LAST_NAME", "EMAIL", "", "")
                .exchange();
        mvc.post().uri(address + "/start").with(marketer).with(csrf()).exchange();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(page(address).select("h1").text()).isEqualTo("Imported"));
        Document done = page(address);
        assertThat(done.select("td[data-label=Created]").text()).isEqualTo("2");
        assertThat(done.select("td[data-label=Failed]").text()).isEqualTo("1");
        assertThat(page("/contacts").select("tbody").text())
                .contains("Anna Berg")
                .doesNotContain("Hafen");
        assertThat(mvc.get().uri(address + "/errors.csv").with(marketer))
                .hasStatusOk()
                .bodyText()
                .contains("not an address", "Cy");
    }

    @Test
    void aColumnThatNobodyKnowsIsKeptAsAFurtherField() {
        String sheet =
                "Last name;E-Mail;Shoe size (EU)\nBerg;anna@example.com;43\nLund;bo@example.com;\n";
        String address = String.valueOf(upload("/imports", sheet).getResponse().getRedirectedUrl());
        assertThat(page(address).select("select[name=target]").last().select("option").eachText())
                .contains("Keep as a further field");

        mvc.post()
                .uri(address + "/files/0")
                .with(marketer)
                .with(csrf())
                .param("recipe", "contacts")
                .param("target", "LAST_NAME", "EMAIL", "FURTHER")
                .exchange();
        mvc.post().uri(address + "/start").with(marketer).with(csrf()).exchange();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(page(address).select("h1").text()).isEqualTo("Imported"));
        assertThat(mvc.get().uri("/api/v1/contacts?sort=name").with(marketer))
                .bodyJson()
                .extractingPath("$.items[*].custom")
                .asArray()
                .containsExactly(Map.of("Shoe size EU", "43"), Map.of());
        assertThat(mvc.get().uri("/contacts.csv").with(marketer))
                .bodyText()
                .contains("Further fields", "Shoe size EU: 43");
    }

    @Test
    void refusesWhatIsNoTableAtItsField() throws UnsupportedEncodingException {
        MvcTestResult result = upload("/imports", "");

        assertThat(result).hasStatus(422);
        assertThat(
                        Jsoup.parse(result.getResponse().getContentAsString())
                                .select("#file-note")
                                .text())
                .contains("not empty");
    }

    @Test
    void aProgramBringsAFileInOneCall() {
        MvcTestResult result = upload("/api/v1/imports", PEOPLE);

        assertThat(result).hasStatus(202);
        String location = String.valueOf(result.getResponse().getHeader("Location"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(mvc.get().uri(location).with(marketer))
                                        .bodyJson()
                                        .extractingPath("$.state")
                                        .isEqualTo("DONE"));
        assertThat(mvc.get().uri(location).with(marketer))
                .bodyJson()
                .isLenientlyEqualTo("{\"rows\": 3, \"created\": 2, \"failed\": 1}");
    }

    @Test
    void whoOptedOutAndWasDeletedIsCountedBeforeAndAfterTheImport() {
        ContactId bo =
                contacts.add(
                        new ContactDetails(
                                "Bo",
                                "Lund",
                                null,
                                List.of("bo@example.com"),
                                List.of(),
                                null,
                                null,
                                Set.of(),
                                Address.UNKNOWN));
        consents.set(bo, Channel.POST, ConsentPurpose.MAILING, ConsentState.REFUSED);
        contacts.discard(bo, contacts.card(bo).version());
        String address =
                String.valueOf(upload("/imports", PEOPLE).getResponse().getRedirectedUrl());
        assertThat(page(address).select("p.alert").text())
                .startsWith("1 of the people in these files opted out");

        mvc.post().uri(address + "/start").with(marketer).with(csrf()).exchange();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(page(address).select("h1").text()).isEqualTo("Imported"));
        assertThat(page(address).select("p.alert").text())
                .startsWith("1 of the people in these files opted out");
        assertThat(mvc.get().uri("/api/v1" + address).with(marketer))
                .bodyJson()
                .isLenientlyEqualTo("{\"created\": 2, \"suppressed\": 1}");
        ContactId again = contacts.byEmail(new EmailAddress("bo@example.com")).orElseThrow();
        assertThat(again).isNotEqualTo(bo);
        assertThat(consents.refused(again, Channel.POST, ConsentPurpose.MAILING)).isTrue();
        assertThat(consents.refused(again, Channel.EMAIL, ConsentPurpose.MAILING)).isFalse();
    }

    @Test
    void salespeopleDoNotImport() {
        assertThat(mvc.get().uri("/imports").with(people.by(Role.SALESPERSON))).hasStatus(403);
    }

    private MvcTestResult upload(String uri, String text) {
        return mvc.post()
                .uri(uri)
                .multipart()
                .file(new MockMultipartFile("file", "people.csv", "text/csv", text.getBytes(UTF_8)))
                .with(marketer)
                .with(csrf())
                .exchange();
    }

    private Document page(String uri) {
        MvcTestResult result = mvc.get().uri(uri).with(marketer).exchange();
        assertThat(result).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
