package org.tandemcrm.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScannersTests {

    private static final Instant SENT = Instant.parse("2026-03-02T09:00:00Z");
    private static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
                "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 BingPreview/1.0b",
                "Mozilla/5.0 (compatible; Barracuda Sentinel (EE))",
                "Mozilla/5.0 (compatible; proofpoint-urldefense)",
                "Mimecast Link Check",
                "Mozilla/4.0 (compatible; ms-office; MSOffice 16)",
                "Microsoft Office/16.0 (Microsoft Outlook 16.0; Pro)",
                "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
                "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
                "Twitterbot/1.0",
                "TelegramBot (like TwitterBot)",
                "WhatsApp/2.23.20.0",
                "LinkedInBot/1.0 (compatible; Mozilla/5.0)",
                "SkypeUriPreview Preview/0.5",
                "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)",
                "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html",
                "curl/8.5.0",
                "Wget/1.21.4",
                "python-requests/2.32.3",
                "Go-http-client/2.0",
                "Java/17.0.15",
                "Apache-HttpClient/4.5.14 (Java/17)",
                "okhttp/4.12.0",
                "Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 HeadlessChrome/120.0 Safari/537.36",
                "Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)",
                "Mozilla/5.0 (compatible; UptimeRobot/2.0)",
                "Mozilla/5.0"
            })
    void aProgramThatNamesItselfIsNoPerson(String agent) {
        assertThat(Scanners.exclusion(hit("GET", agent, null), null)).contains(HitVerdict.SCANNER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CHROME,
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1",
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
                "Mozilla/5.0 (Linux; Android 14; CUBOT P80) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Mobile Safari/537.36",
                "Mozilla/5.0 (Linux; Android 14; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/128.0 Mobile Safari/537.36 Telegram-Android/11.0",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/470.0]",
                "Opera/9.80 (Windows NT 6.1; WOW64) Presto/2.12.388 Version/12.18"
            })
    void aPersonsBrowserIsNotLeftOut(String agent) {
        assertThat(Scanners.exclusion(hit("GET", agent, null), null)).isEmpty();
    }

    @Test
    void headNamelessPrefetchAndHitsBeforeTheLetterWasOutAreLeftOut() {
        assertThat(Scanners.exclusion(hit("HEAD", CHROME, null), null)).contains(HitVerdict.HEAD);
        assertThat(Scanners.exclusion(hit("GET", " ", null), null)).contains(HitVerdict.NO_AGENT);
        assertThat(Scanners.exclusion(hit("GET", CHROME, "prefetch;prerender"), null))
                .contains(HitVerdict.PREFETCH);
        assertThat(Scanners.exclusion(hit("GET", CHROME, null), SENT.plusSeconds(5)))
                .contains(HitVerdict.BEFORE_SENDING);
        assertThat(Scanners.exclusion(hit("GET", CHROME, null), SENT))
                .contains(HitVerdict.BEFORE_SENDING);
        assertThat(Scanners.exclusion(hit("GET", CHROME, null), SENT.minusSeconds(1))).isEmpty();
    }

    @Test
    void whoOpensTheLettersLinksOneAfterTheOtherIsAMachine() {
        assertThat(Scanners.isSweep(SENT, List.of(SENT.plusSeconds(2)))).isTrue();
        assertThat(Scanners.isSweep(SENT, List.of(SENT.plusSeconds(8), SENT.minusSeconds(9))))
                .isTrue();
        assertThat(Scanners.isSweep(SENT, List.of(SENT.plusSeconds(8)))).isFalse();
        assertThat(Scanners.isSweep(SENT, List.of())).isFalse();
    }

    private static Hit hit(String method, String agent, @Nullable String purpose) {
        return new Hit(SENT, method, agent, null, purpose, Map.of());
    }
}
