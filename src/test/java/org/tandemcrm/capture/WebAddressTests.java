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
                "JaVaScRiPt:alert(1)",
                "java\tscript:alert(1)",
                "\u0001javascript:alert(1)",
                "vbscript:msgbox(1)",
                "blob:https://example.com/a",
                "/\\evil.example",
                "/\t/evil.example",
                "https:\\\\evil.example",
                "https://evil.example\\@good.example",
                "https://good.example@evil.example",
                "https://good.example:80@evil.example/",
                "https://@evil.example/",
                "https://m\u00fcnchen@evil.example/",
                "https://good.example\u0000.evil.example",
                "https://good.example/\u2028x",
                "https://good.example%00.evil.example",
                "\uff48ttps://evil.example",
                "https://[::1",
                "https://evil.example:port/",
                "https://*.example.com/",
                "https://a;script-src/",
                "http:evil.example",
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
    void aHostInAnotherScriptIsStoredAsTheNetworkKnowsIt() {
        assertThat(WebAddress.parse("https://M\u00fcnchen.example/caf\u00e9?a=1").orElseThrow())
                .hasToString("https://xn--mnchen-3ya.example/caf%C3%A9?a=1")
                .extracting(WebAddress::host)
                .isEqualTo("xn--mnchen-3ya.example");
        assertThat(WebAddress.parse("https://\u0435vil.example").orElseThrow().host())
                .isEqualTo("xn--vil-qdd.example");
        assertThat(WebAddress.parse("https://evil\u3002example/").orElseThrow().host())
                .isEqualTo("evil.example");
        assertThat(WebAddress.parse("https://b\u00fccher.example:8443").orElseThrow().origin())
                .isEqualTo("https://xn--bcher-kva.example:8443");
    }

    @Test
    void codesHaveNoLettersThatLookAlikeAndForgiveThem() {
        for (int i = 0; i < 500; i++) {
            assertThat(Codes.next(Codes.PERSONAL)).matches("[0-9a-hjkmnp-tv-z]{10}");
        }
        assertThat(Codes.tidy(" K7F-3MOI l")).isEqualTo("k7f3m011");
    }
}
