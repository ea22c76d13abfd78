package org.tandemcrm.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tandemcrm.shared.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Small journeys with the results that independent projects publish for them. Not compared: mtapy's
 * "time decay", which is by position and not by days.
 */
class PublishedVectorsTests {

    private static final Path FILE = Path.of("../shared/data/attribution/small_vectors.json");
    private static final String MTAPY = "takuti/mtapy@529253a mtapy/tests/test_heuristics.py (MIT)";
    private static final String MTA = "eeghor/mta@a554d3e tests/test_heuristic_models.py (MIT)";
    private static final String SHAPLEY = "eeghor/mta tests/test_shapley.py";
    private static final String PYCHATTR = "jmwoloso/pychattr README (GPL-3)";

    private static JsonNode vectors;

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.exists(FILE), "The published vectors are not here: " + FILE);
        vectors = JsonMapper.shared().readTree(Files.readString(FILE));
    }

    @Test
    void mtapyAgrees() {
        JsonNode source = vectors.get(MTAPY);
        assertAgrees(source, Model.FIRST_TOUCH, "first_touch", "");
        assertAgrees(source, Model.LAST_TOUCH, "last_touch", "");
        assertAgrees(source, Model.LINEAR, "linear", "");
        assertAgrees(source, Model.POSITION_BASED, "u_shape_40_20_40_(2-touch=50/50)", "");
    }

    @Test
    void mtaAgreesThatRepeatsCountInLinear() {
        JsonNode source = vectors.get(MTA).get("linear_proportional");
        Map<String, Double> sums = new LinkedHashMap<>();
        add(
                sums,
                JourneyMother.rule(Model.LINEAR),
                names(source.get("path")),
                source.get("conversions").asInt());
        assertThat(sums).isEqualTo(numbers(source.get("expected")));
    }

    @Test
    void mtaAgreesOnTheShapleyValue() {
        JsonNode source = vectors.get(SHAPLEY);
        assertThat(shapley("a", 5)).isEqualTo(numbers(source.get("single")));
        assertThat(shapley("a>b>c>d", 10)).isEqualTo(numbers(source.get("a>b>c>d x10")));
        Map<String, Double> both = shapley("a>b", 6);
        shapley("a", 4).forEach((name, credit) -> both.merge(name, credit, Double::sum));
        assertThat(both).isEqualTo(numbers(source.get("a x4, a>b x6")));
    }

    @Test
    void mtaAgreesThatTwoTouchesShareByTheWeightsOfTheEndsAlone() {
        for (JsonNode source : vectors.get(MTA).get("position_based_two_touches").values()) {
            Map<Milestone, Integer> ends =
                    Map.of(
                            Milestone.FIRST, source.at("/weights/0").asInt(),
                            Milestone.LAST, source.at("/weights/1").asInt());
            Map<String, Double> sums = new LinkedHashMap<>();
            add(
                    sums,
                    new Rule.Positional(Model.CUSTOM, ends, 20),
                    names(source.get("path")),
                    source.get("conversions").asInt());
            assertThat(sums).isEqualTo(numbers(source.get("expected")));
        }
    }

    @Test
    void mtaAgreesOnFirstAndLastTouchAndOnPathsThatNobodyBoughtOn() {
        JsonNode source = vectors.get(MTA).get("null_rows");
        assertAgrees(source, Model.FIRST_TOUCH, "first_touch", " > ");
        assertAgrees(source, Model.LAST_TOUCH, "last_touch", " > ");
    }

    @Test
    void pychattrAgreesOnFirstTouch() {
        assertAgrees(vectors.get(PYCHATTR), Model.FIRST_TOUCH, "first_touch", " >>> ");
    }

    private static void assertAgrees(JsonNode source, Model model, String key, String arrow) {
        Map<String, Double> sums = new LinkedHashMap<>();
        for (int i = 0; i < source.get("paths").size(); i++) {
            JsonNode path = source.get("paths").get(i);
            List<String> names =
                    path.isArray() ? names(path) : List.of(path.asString().split(arrow));
            add(sums, JourneyMother.rule(model), names, source.get("conversions").get(i).asInt());
        }
        Map<String, Double> expected = numbers(source.get(key));
        assertThat(expected).isNotEmpty();
        expected.forEach(
                (name, value) ->
                        assertThat(sums.getOrDefault(name, 0.0))
                                .as("%s of %s", key, name)
                                .isCloseTo(value, within(1e-6)));
        assertThat(sums.values().stream().mapToDouble(n -> n).sum())
                .isCloseTo(expected.values().stream().mapToDouble(n -> n).sum(), within(1e-6));
    }

    private static Map<String, Double> shapley(String path, int conversions) {
        Map<String, Double> sums = new LinkedHashMap<>();
        add(sums, JourneyMother.rule(Model.DISTINCT), List.of(path.split(">")), conversions);
        return sums;
    }

    private static void add(
            Map<String, Double> sums, Rule rule, List<String> path, int conversions) {
        Money worth = new Money(BigDecimal.valueOf(conversions), JourneyMother.EUR);
        Credits.of(rule, new JourneyMother().path(path), worth)
                .items()
                .forEach(
                        item ->
                                sums.merge(
                                        item.touchpoint().campaignName(),
                                        item.weight() * conversions,
                                        Double::sum));
    }

    private static List<String> names(JsonNode path) {
        return path.valueStream().map(JsonNode::asString).toList();
    }

    private static Map<String, Double> numbers(JsonNode node) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue().asDouble()));
        return numbers;
    }
}
