package org.tandemcrm.web;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tandemcrm.house.PageTest;
import org.tandemcrm.listing.ListQuery;
import org.tandemcrm.user.UserMother;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document of the API against the handlers: what it says can be sent is what they take. */
@PageTest
class ApiArgumentTests {

    private static final String API = "/api/v1/";
    private static final Set<String> OF_LISTS =
            Set.of("q", "sort", "match", "cursor", "limit", "filters");

    @Autowired MockMvcTester mvc;
    @Autowired JsonMapper json;
    @Autowired UserMother users;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private JsonNode document;

    @BeforeEach
    void read() {
        users.owner();
        MvcTestResult told = mvc.get().uri("/v3/api-docs").exchange();
        assertThat(told).hasStatusOk();
        document =
                json.readTree(
                        new String(
                                told.getResponse().getContentAsByteArray(),
                                StandardCharsets.UTF_8));
    }

    @Test
    void everyCallNamesWhatItsHandlerReadsFromTheQueryAndNothingElse() {
        SoftAssertions all = new SoftAssertions();
        Map<String, HandlerMethod> calls = calls();
        calls.forEach(
                (call, handler) ->
                        all.assertThat(named(call, "query")).as(call).isEqualTo(read(handler)));
        all.assertAll();
        assertThat(calls).hasSizeGreaterThan(100);
    }

    @Test
    void theReportsNameTheirDaysTheirProductAndTheirPeople() {
        for (String path : List.of("dashboard", "dashboard/growth", "dashboard/team")) {
            assertThat(named("GET " + API + path, "query"))
                    .containsExactlyInAnyOrder("from", "to", "compare", "product", "person");
        }
        assertThat(named("GET " + API + "dashboard/cycle", "query")).contains("mark", "person");
        assertThat(named("GET " + API + "attribution", "query"))
                .contains("from", "to", "product", "person", "model");
        for (String path : List.of("dashboard", "dashboard/growth", "attribution")) {
            JsonNode person = parameter("GET " + API + path, "person");
            assertThat(person.at("/schema/type").asString()).isEqualTo("array");
            assertThat(person.at("/schema/items/type").asString()).isEqualTo("string");
            assertThat(person.at("/required").asBoolean()).isFalse();
            assertThat(parameter("GET " + API + path, "product").at("/schema/type").asString())
                    .isEqualTo("string");
            assertThat(parameter("GET " + API + path, "from").at("/schema/format").asString())
                    .isEqualTo("date");
        }
    }

    @Test
    void theVersionThatIsMeantIsAHeader() {
        assertThat(named("PATCH " + API + "leads/{id}", "header")).containsExactly("If-Match");
        assertThat(parameter("PATCH " + API + "leads/{id}", "If-Match").at("/required").asBoolean())
                .isTrue();
        assertThat(
                        parameter("PUT " + API + "deals/{id}/stage", "If-Match")
                                .at("/required")
                                .asBoolean())
                .isFalse();
    }

    @Test
    void whatAHandlerIsGivenHasNoShapeInTheDocument() {
        assertThat(document.at("/components/schemas").propertyNames())
                .doesNotContain("Viewer", "IfMatch", "ListQuery", "Asked", "CutForm");
    }

    @Test
    void eachAnswerHasItsOwnShape() {
        Set<String> shapes = new TreeSet<>();
        for (String call : List.of("speed", "today", "dashboard/growth", "dashboard/team")) {
            JsonNode answer =
                    document.path("paths")
                            .path(API + call)
                            .at("/get/responses/200/content/*~1*/schema/$ref");
            shapes.add(answer.asString());
        }
        assertThat(shapes)
                .containsExactly(
                        "#/components/schemas/GrowthApiAnswer",
                        "#/components/schemas/SpeedApiAnswer",
                        "#/components/schemas/TeamApiAnswer",
                        "#/components/schemas/TodayApiAnswer");
        assertThat(document.at("/components/schemas/TodayApiAnswer/properties").propertyNames())
                .containsExactly("items");
    }

    private Map<String, HandlerMethod> calls() {
        Map<String, HandlerMethod> calls = new TreeMap<>();
        mappings.getHandlerMethods()
                .forEach((info, handler) -> of(info).forEach(call -> calls.put(call, handler)));
        return calls;
    }

    private static Stream<String> of(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .filter(path -> path.startsWith(API))
                .flatMap(
                        path ->
                                info.getMethodsCondition().getMethods().stream()
                                        .map(verb -> verb + " " + path));
    }

    private Set<String> named(String call, String where) {
        return parameters(call)
                .filter(each -> each.at("/in").asString().equals(where))
                .map(each -> each.at("/name").asString())
                .filter(Predicate.not("Idempotency-Key"::equals))
                .collect(toCollection(TreeSet::new));
    }

    private JsonNode parameter(String call, String name) {
        return parameters(call)
                .filter(each -> each.at("/name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Stream<JsonNode> parameters(String call) {
        String[] words = call.split(" ");
        JsonNode operation = document.path("paths").path(words[1]).path(words[0].toLowerCase());
        assertThat(operation.isMissingNode()).as(call).isFalse();
        return operation.path("parameters").valueStream();
    }

    private static Set<String> read(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .flatMap(ApiArgumentTests::read)
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> read(MethodParameter argument) {
        Class<?> type = argument.getParameterType();
        if (type == ListQuery.class) {
            return OF_LISTS.stream();
        }
        RequestParam one = argument.getParameterAnnotation(RequestParam.class);
        if (one != null) {
            argument.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            boolean file =
                    argument.getGenericParameterType()
                            .toString()
                            .contains(MultipartFile.class.getName());
            return file
                    ? Stream.empty()
                    : Stream.of(one.name().isEmpty() ? argument.getParameterName() : one.name());
        }
        boolean parts =
                argument.getParameterAnnotations().length == 0
                        && type.isRecord()
                        && !NoQuery.class.isAssignableFrom(type);
        return parts
                ? Arrays.stream(type.getRecordComponents()).map(each -> each.getName())
                : Stream.empty();
    }
}
