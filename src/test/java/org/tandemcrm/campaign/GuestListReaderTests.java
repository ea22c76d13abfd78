package org.tandemcrm.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemcrm.shared.InvalidInput;

class GuestListReaderTests {

    @Test
    void columnsAreTakenByTheirNamesInAnyOrder() {
        var lines =
                GuestListReader.read(
                        "Firma;E-Mail;Vorname;Nachname;Hall\nHafen GmbH;a@hafen.example;Anna;Berg;7");

        assertThat(lines)
                .containsExactly(
                        new GuestLine(
                                2, "Anna", "Berg", "a@hafen.example", null, "Hafen GmbH", "7"));
    }

    @Test
    void withoutNamesOfColumnsAddressesAndNumbersAreKnownByTheirLooks() {
        var lines =
                GuestListReader.read(
                        "Anna Maria Berg\tHafen GmbH\t+49 40 123456\ta@hafen.example\twants a price");

        assertThat(lines)
                .containsExactly(
                        new GuestLine(
                                1,
                                "Anna Maria",
                                "Berg",
                                "a@hafen.example",
                                "+49 40 123456",
                                "Hafen GmbH",
                                "wants a price"));
    }

    @Test
    void oneNamePerLineIsEnoughAndEmptyLinesAreNobody() {
        assertThat(GuestListReader.read("Anna Berg\n\n  \nBert\n"))
                .extracting(GuestLine::name)
                .containsExactly("Anna Berg", "Bert");
    }

    @Test
    void emptyLinesAreCountedSoThatALineIsFoundWhereItStands() {
        assertThat(GuestListReader.read("\n \nAnna Berg\n\nBert\n"))
                .extracting(GuestLine::line)
                .containsExactly(3, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "Name;Email", ";;\n;"})
    void whatHoldsNobodyIsRefusedAtTheList(String text) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> GuestListReader.read(text))
                .satisfies(e -> assertThat(e.flaws().get(0).field()).isEqualTo("text"));
    }

    @Test
    void moreThanFiveHundredAreAnImport() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> GuestListReader.read("Anna Berg\n".repeat(501)))
                .withMessageContaining("import");
    }
}
