package org.tandemcrm.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTests {

    @Test
    void readsQuotedCellsWithLineBreaksSeparatorsAndQuotes() {
        Sheet sheet = read("name,note\r\n\"Berg, Anna\",\"said \"\"yes\"\"\r\ntwice\"\r\n");

        assertThat(sheet.rows())
                .extracting(SheetRow::cells)
                .containsExactly(Map.of("name", "Berg, Anna", "note", "said \"yes\"\r\ntwice"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheSeparator(String separator) {
        Sheet sheet = read("a" + separator + "\"b,;\tc\"\n1" + separator + "2\n");

        assertThat(sheet.headers()).containsExactly("a", "b,;\tc");
        assertThat(sheet.rows().get(0).cells()).containsEntry("a", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
    void readsUmlautsInEveryUsualEncoding(String charset) {
        Sheet sheet = SheetReader.read("x.csv", "Größe\nMüller".getBytes(Charset.forName(charset)));

        assertThat(sheet.headers()).containsExactly("Größe");
        assertThat(sheet.rows().get(0).text("Größe")).contains("Müller");
    }

    @Test
    void leavesOutTheByteOrderMark() {
        Sheet sheet = read("\uFEFFId,Name\n1,Anna");

        assertThat(sheet.headers()).containsExactly("Id", "Name");
    }

    @Test
    void keepsEveryColumnEvenIfTwoHaveTheSameName() {
        Sheet sheet = read("Email,Email\na@example.com,b@example.com");

        assertThat(sheet.headers()).containsExactly("Email", "Email (2)");
        assertThat(sheet.rows().get(0).cells()).hasSize(2);
    }

    @Test
    void knowsTheLineOfEveryRowAlsoAfterLineBreaksInCells() {
        Sheet sheet = read("a,b\n\"1\n1\",2\n\n3,4\n");

        assertThat(sheet.rows()).extracting(SheetRow::line).containsExactly(2L, 5L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "PK\u0003\u0004\u0000\u0000"})
    void refusesWhatIsNoTable(String text) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> read(text));
    }

    @Test
    void aRowIsTheSameWhereverItStands() {
        List<SheetRow> rows = read("a,b\n1,2\n1,2\n1,3\n").rows();

        assertThat(rows.get(0).fingerprint()).isEqualTo(rows.get(1).fingerprint());
        assertThat(rows.get(0).fingerprint()).isNotEqualTo(rows.get(2).fingerprint());
    }

    private static Sheet read(String text) {
        return SheetReader.read("x.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
