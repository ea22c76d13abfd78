package org.tandemcrm.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemcrm.shared.InvalidInput.Flaw;

class FurtherFieldsTests {

    @Test
    void textsNumbersAndTruthValuesComeBackFromTheDatabaseAsTheyWere() {
        FurtherFields fields =
                new FurtherFields(
                        Map.of("Größe", 43, "paid", true, "since", "2026-03-31", "share", 0.25));

        FurtherFieldsJson json = new FurtherFieldsJson();

        assertThat(json.convertToEntityAttribute(json.convertToDatabaseColumn(fields)))
                .isEqualTo(fields);
        assertThat(fields.values()).containsEntry("share", new BigDecimal("0.25"));
    }

    @Test
    void aBlankValueIsNone() {
        assertThat(new FurtherFields(Map.of("size", " ")).values()).isEmpty();
    }

    @Test
    void whatIsNoFlatValueIsRefusedByItsName() {
        FurtherFields fields =
                new FurtherFields(
                        Map.of(
                                "a",
                                List.of(1),
                                "b",
                                Map.of("c", 1),
                                "d",
                                new BigDecimal("1e1000"),
                                "e",
                                "x".repeat(2_001),
                                "f",
                                Double.POSITIVE_INFINITY));

        assertThat(fields.flaws())
                .extracting(Flaw::field)
                .containsExactly("custom.a", "custom.b", "custom.d", "custom.e", "custom.f");
    }

    @Test
    void moreThanAHundredAreRefused() {
        Map<String, Object> many =
                IntStream.rangeClosed(0, FurtherFields.MOST)
                        .boxed()
                        .collect(Collectors.toMap(i -> "field " + i, i -> i));

        assertThat(new FurtherFields(many).flaws()).extracting(Flaw::field).contains("custom");
    }

    @ParameterizedTest
    @CsvSource({
        "Shoe size, true",
        "größe_2-b, true",
        "2nd, true",
        "a.b, false",
        "a:b, false",
        "'', false",
        "<b>, false"
    })
    void aNameHasLettersDigitsBlanksAndDashes(String name, boolean fits) {
        assertThat(FurtherFields.flawOfName(name).isEmpty()).isEqualTo(fits);
        assertThat(FurtherFields.flawOfName("x".repeat(61))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "Shoe size (EU), Shoe size EU",
        "Lead.Source, Lead Source",
        "'***', _",
        "#1, 1",
        "Größe, Größe"
    })
    void everyHeaderOfAFileHasAFieldThatKeepsIt(String header, String name) {
        assertThat(FurtherFields.nameOf(header)).isEqualTo(name);
        assertThat(FurtherFields.flawOfName(FurtherFields.nameOf(header))).isEmpty();
    }

    @Test
    void aTypedValueKeepsItsKindAsLongAsItReadsSo() {
        FurtherFields before = new FurtherFields(Map.of("size", 43, "paid", true));

        assertThat(before.typed(Map.of("size", "44", "paid", "false", "plz", "01099")).values())
                .isEqualTo(Map.of("size", new BigDecimal(44), "paid", false, "plz", "01099"));
        assertThat(before.typed(Map.of("size", "large", "paid", "partly")).values())
                .isEqualTo(Map.of("size", "large", "paid", "partly"));
    }

    @Test
    void anImportCompletesAndNeverOverwrites() {
        FurtherFields ours = new FurtherFields(Map.of("size", 43));

        assertThat(ours.completedBy(new FurtherFields(Map.of("size", 1, "hat", "L"))).texts())
                .isEqualTo(Map.of("size", "43", "hat", "L"));
    }
}
