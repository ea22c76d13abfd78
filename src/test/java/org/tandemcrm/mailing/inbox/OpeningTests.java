package org.tandemcrm.mailing.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever strangers write is taken apart without harm. */
class OpeningTests {

    @Test
    void theNearestLetterIsAskedFirst() {
        Opened opened =
                Mails.opened(
                        """
                        From: anna@client.test
                        In-Reply-To: <c@x>
                        References: <a@x> <b@x>
                         <c@x>

                        Hello
                        """);
        assertThat(opened.answered()).containsExactly("c@x", "b@x", "a@x");
        assertThat(opened.messageId()).isEmpty();
    }

    @Test
    void namesAndSubjectsAreDecodedOnOneLine() {
        Opened opened =
                Mails.opened(
                        """
                        From: =?UTF-8?Q?Anna_J=C3=B6rg?= <anna@client.test>
                        Subject: =?UTF-8?B?WmVpbGUgMQ0KQmNjOiB4QHkuejEg4oCuZXZpbA==?=

                        Hello
                        """);
        assertThat(opened.sender().name()).isEqualTo("Anna Jörg");
        assertThat(opened.subject()).isEqualTo("Zeile 1 Bcc: x@y.z1 evil");
    }

    @Test
    void whereThereIsOnlyHtmlItsWordsAreRead() {
        Opened opened =
                Mails.opened(
                        """
                        From: anna@client.test
                        Content-Type: text/html; charset=utf-8

                        <html><head><style>p {color: red}</style><script>alert('x')</script></head>
                        <body><p>Gr&uuml;&szlig;e,&nbsp;<b>Anna</b></p><div>Second</div>
                        <blockquote><p>Our letter</p></blockquote></body></html>
                        """);
        assertThat(ReplyText.of(opened.text())).isEqualTo("Grüße, Anna\n\nSecond");
        assertThat(opened.text()).contains("> Our letter").doesNotContain("alert", "color");
    }

    @Test
    void nestingWithoutEndIsCut() {
        StringBuilder mail = new StringBuilder("From: anna@client.test\n");
        for (int i = 0; i < 2_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
        }
        mail.append("Content-Type: text/plain\n\nHidden\n");
        Opened opened = Mails.opened(mail.toString());
        assertThat(opened.text()).isEmpty();
        assertThat(opened.sender().address()).isNotNull();
    }

    @Test
    void partsWithoutNumberAreCut() {
        StringBuilder mail =
                new StringBuilder(
                        "From: anna@client.test\nContent-Type: multipart/mixed; boundary=b\n\n");
        for (int i = 0; i < 5_000; i++) {
            mail.append("--b\nContent-Type: text/plain\n\nword\n");
        }
        assertThat(Mails.opened(mail.append("--b--\n").toString()).text().length())
                .isLessThan(2_000);
    }

    @Test
    void aMessageThatBreaksOffIsReadAsFarAsItGoes() {
        String whole = Mails.POSTFIX_UNKNOWN;
        Opened opened = Mails.opened(whole.substring(0, whole.indexOf("Remote-MTA")));
        assertThat(Sorting.of(opened).verdict()).isEqualTo(Verdict.BOUNCED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/plain; charset=klingon-1",
                "Content-Type: text/plain; charset=\"",
                "Content-Type: ;;;",
                "Content-Type: multipart/mixed",
                "Content-Type: multipart/mixed; boundary=\"\"",
                "Content-Transfer-Encoding: rot13",
                "Content-Transfer-Encoding: base64",
                "From: \"unclosed <anna@client.test",
                "From: =?utf-8?Q?=ZZ?= <<<>>>",
                "Subject: =?no-such?Q?x?=",
                "Message-ID: no brackets",
                "Date: yesterday",
                "\u0000\u0001: \u0000"
            })
    void badlyWrittenHeadersStopNothing(String header) {
        Opened opened =
                Mails.opened("From: anna@client.test\n" + header + "\n\nSome w\u0000ords\n");
        assertThat(Sorting.of(opened).verdict()).isIn(Verdict.REPLY, Verdict.MACHINE);
        assertThat(opened.text() + opened.subject() + opened.sender())
                .doesNotContain("\u0000", "\u0001");
    }

    @Test
    void anyHeapOfBytesIsTakenApart() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder mail = new StringBuilder(Mails.EXCHANGE_UNKNOWN);
            for (int i = 0; i < 60; i++) {
                mail.setCharAt(random.nextInt(mail.length()), (char) random.nextInt(256));
            }
            assertThat(Sorting.of(Mails.opened(mail.toString())).why())
                    .as("seed %d", seed)
                    .isNotBlank();
        }
    }

    @Test
    void aFieldOfBlanksTakesNoTime() {
        String mail =
                "From: anna@client.test\nSubject: a%sb\n folded\n\nHello\n"
                        .formatted(" ".repeat(400_000));
        Opened opened = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Mails.opened(mail));
        assertThat(opened.subject()).startsWith("a");
        assertThat(opened.text()).isEqualTo("Hello");
    }

    @Test
    void aLineWithoutEndTakesNoTime() {
        String letters = "a".repeat(90_000);
        assertThat(
                        Sorting.of(
                                        Mails.opened(
                                                "From: MAILER-DAEMON@x.test\nSubject: "
                                                        + letters
                                                        + "\n\nOn "
                                                        + letters
                                                        + " @ mailbox "
                                                        + letters))
                                .why())
                .isNotBlank();
    }
}
