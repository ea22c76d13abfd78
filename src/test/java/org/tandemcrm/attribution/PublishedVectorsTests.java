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
 * "time decay" is by position, not by days; the models that are not here yet have no row.
 */
class PublishedVectorsTests {

    private static final Path FILE = Path.of("../shared/data/attribution/small_vectors.json");
    private static final String MTAPY = "takuti/mtapy@529253a mtapy/tests/test_heuristics.py (MIT)";
    private static final String MTA = "eeghor/mta@a554d3e tests/test_heuristic_models.py (MIT)";
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
    }

    @Test
    void mtaAgreesThatRepeatsCountInLinear() {
        JsonNode source = vectors.get(MTA).get("linear_proportional");
        Map<String, Double> sums = new LinkedHashMap<>();
        add(sums, Model.LINEAR, names(source.get("path")), source.get("conversions").asInt());
        assertThat(sums).isEqualTo(numbers(source.get("expected")));
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
            add(sums, model, names, source.get("conversions").get(i).asInt());
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

    private static void add(
            Map<String, Double> sums, Model model, List<String> path, int conversions) {
        Money worth = new Money(BigDecimal.valueOf(conversions), JourneyMother.EUR);
        Credits.of(model, new JourneyMother().path(path), worth)
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
