package org.tandemcrm.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "//evil.example/",
                "/queue",
                "\\\\evil.example",
                "https:/evil.example",
                "https:///evil.example",
                "https://user:secret@evil.example/",
                "ftp://files.example/",
                "https://good.example/\r\nSet-Cookie: a=b",
                "https://good.example/\nLocation: https://evil.example",
                "https://good .example/",
                "mailto:a@example.com",
                "",
                "https://"
            })
    void whatIsNoPlainAddressOfTheWebIsRefused(String text) {
        assertThat(WebAddress.parse(text)).isEmpty();
    }

    @Test
    void anAddressIsStoredInTheCharactersOfAHeader() {
        assertThat(WebAddress.parse(" https://example.com/preise?a=ü ").orElseThrow().value())
                .isEqualTo("https://example.com/preise?a=%C3%BC");
        assertThat(WebAddress.parse("HTTPS://Example.com:8443/x").orElseThrow().origin())
                .isEqualTo("https://example.com:8443");
    }

    @Test
    void codesHaveNoLettersThatLookAlikeAndForgiveThem() {
        for (int i = 0; i < 500; i++) {
            assertThat(Codes.next(Codes.PERSONAL)).matches("[0-9a-hjkmnp-tv-z]{10}");
        }
        assertThat(Codes.tidy(" K7F-3MOI l")).isEqualTo("k7f3m011");
    }
}
