package org.tandemcrm.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.user.Role;

@PageTest
@CleanDatabase
class ProblemPageTests {

    @Autowired MockMvcTester mvc;
    @Autowired TestPeople people;

    @BeforeEach
    void somebodyOwnsTheHouse() {
        people.with(Role.OWNER);
    }

    @Test
    void theTypeOfAProblemIsTheAddressOfItsPageForStrangersToo() {
        MvcTestResult refused =
                mvc.get().uri("/api/v1/contacts?colour=red").with(people.by(Role.OWNER)).exchange();
        String type = JsonPath.read(text(refused), "$.type");

        Document page = page(type);

        assertThat(page.select("h1").text()).isEqualTo("Unknown parameter");
        assertThat(page.select("h2").eachText()).containsExactly("What it means", "What to do");
    }

    @Test
    void theListLeadsToEveryPageAndAnUnknownNameIsNotFound() {
        List<String> addresses = page("/problems").select("dt a").eachAttr("href");

        assertThat(addresses).hasSizeGreaterThan(40).contains("/problems/cold-lead");
        assertThat(mvc.get().uri("/problems/nonsense")).hasStatus(404);
    }

    @Test
    void theDescriptionOfTheApiNamesEveryProblemAtEveryOperation() {
        String document = text(mvc.get().uri("/v3/api-docs").exchange());

        List<String> types =
                JsonPath.read(document, "$.components.schemas.Problem.properties.type.enum");
        assertThat(types)
                .containsExactlyElementsOf(page("/problems").select("dt a").eachAttr("href"));
        String answer =
                JsonPath.read(
                        document, "$.paths['/api/v1/contacts'].get.responses.default['$ref']");
        assertThat(answer).isEqualTo("#/components/responses/Problem");
    }

    private Document page(String address) {
        MvcTestResult result = mvc.get().uri(address).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(text(result));
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
