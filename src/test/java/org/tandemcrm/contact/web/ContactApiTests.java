package org.tandemcrm.contact.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactMother;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.user.Role;

@PageTest
@CleanDatabase
class ContactApiTests {

    private static final MediaType JSON = MediaType.APPLICATION_JSON;

    @Autowired MockMvcTester mvc;
    @Autowired TestPeople people;
    @Autowired ContactDirectory directory;

    private RequestPostProcessor marketer;

    @BeforeEach
    void signIn() {
        people.with(Role.OWNER);
        marketer = people.by(Role.MARKETER);
    }

    @Test
    void entersAContactAndTellsWhereItIs() {
        MvcTestResult result =
                post(
                        """
                        {"firstName": "Anna", "lastName": "Berg", "emails": ["anna@example.com"],
                         "tags": ["fair"],
                         "consents": [{"channel": "EMAIL", "purpose": "MAILING",
                                       "state": "REFUSED"}]}
                        """);

        assertThat(result).hasStatus(201).containsHeader("ETag");
        String location = String.valueOf(result.getResponse().getHeader("Location"));
        assertThat(mvc.get().uri(location).with(marketer))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"firstName": "Anna", "emails": ["anna@example.com"], "tags": ["fair"],
                         "consents": [{"channel": "EMAIL", "purpose": "MAILING",
                                       "state": "REFUSED"}]}
                        """);
    }

    @Test
    void saysAtWhichFieldTheBodyIsWrong() {
        assertThat(post("{\"lastName\": \"Berg\", \"emails\": [\"nowhere\"]}"))
                .hasStatus(422)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("emails");
    }

    @Test
    void namesAFieldThatItDoesNotKnow() {
        assertThat(post("{\"lastName\": \"Berg\", \"shoeSize\": 43}"))
                .hasStatus(422)
                .bodyText()
                .contains("shoeSize");
    }

    @Test
    void changesWhatThePatchNamesAndNothingElse() {
        ContactId anna = directory.add(ContactMother.anna());

        MvcTestResult result = patch(anna, "\"0\"", "{\"title\": null, \"lastName\": \"Holt\"}");

        assertThat(result).hasStatusOk();
        assertThat(directory.card(anna).lastName()).isEqualTo("Holt");
        assertThat(directory.card(anna).title()).isNull();
        assertThat(directory.card(anna).phones()).containsExactly("040 123456");
        assertThat(result.getResponse().getHeader("ETag"))
                .isEqualTo("\"" + directory.card(anna).version() + "\"");
    }

    @Test
    void wantsTheVersionAndRefusesAnOldOne() {
        ContactId anna = directory.add(ContactMother.anna());
        patch(anna, "\"0\"", "{\"lastName\": \"Holt\"}");

        assertThat(patch(anna, "\"0\"", "{\"lastName\": \"Lund\"}")).hasStatus(412);
        assertThat(
                        mvc.patch()
                                .uri("/api/v1/contacts/{id}", anna)
                                .with(marketer)
                                .contentType(JSON)
                                .content("{}"))
                .hasStatus(428);
        assertThat(directory.card(anna).lastName()).isEqualTo("Holt");
    }

    @Test
    void listsPageByPage() {
        directory.add(ContactMother.person("A", "Aa"));
        directory.add(ContactMother.person("B", "Bb"));

        MvcTestResult first = get("/api/v1/contacts?limit=1&sort=name");

        assertThat(first).hasStatusOk().bodyJson().extractingPath("$.items.length()").isEqualTo(1);
        String link = String.valueOf(first.getResponse().getHeader("Link"));
        String next = link.substring(link.indexOf("/api/"), link.indexOf('>'));
        assertThat(mvc.get().uri(java.net.URI.create(next)).with(marketer))
                .bodyJson()
                .extractingPath("$.items[0].lastName")
                .isEqualTo("Bb");
    }

    @Test
    void filtersAsThePageDoesAndRefusesWhatItDoesNotKnow() {
        directory.add(ContactMother.anna());

        assertThat(get("/api/v1/contacts?tag=fair"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
        assertThat(get("/api/v1/contacts?colour=red"))
                .hasStatus(400)
                .bodyText()
                .contains("unknown-parameter");
    }

    @Test
    void aContactInTheTrashIsNotFound() {
        ContactId anna = directory.add(ContactMother.anna());

        assertThat(
                        mvc.delete()
                                .uri("/api/v1/contacts/{id}", anna)
                                .with(marketer)
                                .header("If-Match", "\"0\""))
                .hasStatus(204);
        assertThat(get("/api/v1/contacts/" + anna)).hasStatus(404);
        assertThat(get("/api/v1/contacts/nonsense")).hasStatus(400);
    }

    @Test
    void keepsFurtherFieldsAndAPatchNamesTheOnesThatItChanges() {
        MvcTestResult made =
                post(
                        """
                        {"lastName": "Berg", "custom": {"Shoe size": 43, "since": "2026-03-31",
                                                        "paid": true, "hat": null}}
                        """);
        assertThat(made)
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.custom")
                .isEqualTo(Map.of("Shoe size", 43, "since", "2026-03-31", "paid", true));
        String address = String.valueOf(made.getResponse().getHeader("Location"));

        MvcTestResult changed =
                patch(
                        ContactId.of(address.substring(address.lastIndexOf('/') + 1)),
                        "\"0\"",
                        "{\"custom\": {\"hat\": \"L\", \"paid\": null}}");

        assertThat(changed)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.custom")
                .isEqualTo(Map.of("Shoe size", 43, "since", "2026-03-31", "hat", "L"));
    }

    @Test
    void saysWhichFurtherFieldIsWrong() {
        assertThat(post("{\"lastName\": \"Berg\", \"custom\": {\"a.b\": 1, \"c\": [1]}}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("custom.a.b", "custom.c");
        assertThat(post("{\"lastName\": \"Berg\", \"custom\": [1]}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("custom");
    }

    @Test
    void filtersByAFurtherField() {
        post("{\"lastName\": \"Number\", \"custom\": {\"Shoe size\": 43}}");
        post("{\"lastName\": \"Text\", \"custom\": {\"Shoe size\": \"43\"}}");
        post("{\"lastName\": \"Other\", \"custom\": {\"Shoe size\": 44, \"size\": 43}}");
        post("{\"lastName\": \"None\"}");

        assertThat(names("custom.Shoe size=43")).containsExactly("Number", "Text");
        assertThat(names("custom.Shoe size=43,44")).containsExactly("Number", "Other", "Text");
        assertThat(names("custom.Shoe size.not=43")).containsExactly("None", "Other");
        assertThat(names("custom.Shoe size=043")).isEmpty();
        assertThat(names("custom.Shoe size=%' or true --")).isEmpty();
        assertThat(get("/api/v1/contacts?custom=43")).hasStatus(400);
        assertThat(get("/api/v1/contacts?custom.size.gte=43")).hasStatus(400);
        assertThat(get("/api/v1/contacts?sort=custom.size")).hasStatus(400);
        assertThat(get("/api/v1/contacts?city.size=43")).hasStatus(400);
    }

    private List<String> names(String filter) {
        int equals = filter.indexOf('=');
        MvcTestResult found =
                mvc.get()
                        .uri(
                                "/api/v1/contacts?sort=name&{name}={value}",
                                filter.substring(0, equals),
                                filter.substring(equals + 1))
                        .with(marketer)
                        .exchange();
        assertThat(found).hasStatusOk();
        return JsonPath.read(body(found), "$.items[*].lastName");
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(marketer).exchange();
    }

    private MvcTestResult post(String body) {
        return mvc.post()
                .uri("/api/v1/contacts")
                .with(marketer)
                .contentType(JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult patch(ContactId id, String version, String body) {
        return mvc.patch()
                .uri("/api/v1/contacts/{id}", id)
                .with(marketer)
                .header("If-Match", version)
                .contentType(JSON)
                .content(body)
                .exchange();
    }
}
