package org.tandemcrm.enablement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaterialKindTests {

    private static final byte[] PDF = "%PDF-1.7 x".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void takesWhatTheNameAndTheFirstBytesAgreeOn() {
        assertThat(MaterialKind.of("Prices.PDF", PDF)).contains(MaterialKind.PDF);
        assertThat(MaterialKind.of("prices.txt", "10 euros".getBytes(StandardCharsets.UTF_8)))
                .contains(MaterialKind.PLAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.html",
                "a.htm",
                "a.svg",
                "a.xhtml",
                "a.js",
                "a.exe",
                "a.pdf.html",
                "pdf."
            })
    void takesNothingThatABrowserWouldRun(String name) {
        assertThat(MaterialKind.of(name, PDF)).isEmpty();
    }

    @Test
    void aPageIsNoPictureForBeingCalledOne() {
        byte[] page = "<html><script>".getBytes(StandardCharsets.UTF_8);

        assertThat(MaterialKind.of("cat.png", page)).isEmpty();
        assertThat(MaterialKind.of("cat.pdf", page)).isEmpty();
        assertThat(MaterialKind.of("zeros.csv", new byte[3])).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\fakepath\\Prices.pdf, Prices.pdf",
        "../../etc/passwd.txt, passwd.txt",
        "'a\r\nSet-Cookie: x=1.pdf', a Set-Cookie x=1.pdf",
        "'say \"hi\".pdf', say hi .pdf",
        "'/', file",
    })
    void aNameIsWithoutFoldersAndSignsOfHeaders(String named, String tidy) {
        assertThat(MaterialShelf.tidyName(named)).isEqualTo(tidy);
    }

    @Test
    void aLongNameKeepsItsEnd() {
        assertThat(MaterialShelf.tidyName("x".repeat(300) + ".pdf")).hasSize(150).endsWith("x.pdf");
    }
}
