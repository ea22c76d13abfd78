package org.tandemcrm.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemcrm.mailing.SmtpLine.Outcome;
import org.tandemcrm.shared.EmailAddress;

class SmtpLineTests {

    private ScriptedSmtp smtp;
    private SmtpLine line;

    @BeforeEach
    void connect() throws IOException {
        smtp = new ScriptedSmtp();
        line = line(smtp.port());
    }

    @AfterEach
    void hangUp() throws IOException {
        line.close();
        smtp.close();
    }

    @ParameterizedTest
    @CsvSource({"anna, TAKEN", "gone, REFUSED", "later, LATER", "spam, REFUSED", "hang, UNKNOWN"})
    void whatTheServerDoesIsUnderstood(String name, Outcome outcome) {
        assertThat(line.send(letter(name)).outcome()).isEqualTo(outcome);
    }

    @Test
    void aRefusalComesInTheServersWords() {
        assertThat(line.send(letter("gone")).words()).contains("550 no such mailbox");
    }

    @Test
    void manyLettersGoOverOneConnection() {
        for (int i = 0; i < 5; i++) {
            assertThat(line.send(letter("anna" + i)).outcome()).isEqualTo(Outcome.TAKEN);
        }
        assertThat(smtp.heard().stream().filter(said -> said.startsWith("EHLO"))).hasSize(1);
        assertThat(smtp.taken()).hasSize(5);
    }

    @Test
    void aLineThatBrokeIsOpenedAgain() {
        assertThat(line.send(letter("hang")).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(line.send(letter("anna")).outcome()).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void aServerThatTakesNothingOfOursIsShut() {
        smtp.refuseSender();
        assertThat(line.send(letter("anna")).outcome()).isEqualTo(Outcome.SHUT);
    }

    @Test
    void aServerThatIsNotThereIsAway() throws IOException {
        smtp.close();
        assertThat(line.send(letter("anna")).outcome()).isEqualTo(Outcome.AWAY);
    }

    @Test
    void nothingTypedBecomesAHeader() throws Exception {
        var odd = "Anna\r\nBcc: eve@x.test\r\n\r\n<script>\u2028X: y\u0000";
        line.send(
                new LetterDraft(
                        LetterId.next(),
                        new EmailAddress("anna@x.test"),
                        odd,
                        odd,
                        "Hello",
                        "<p>Hello</p>",
                        Map.of("List-Unsubscribe", "<https://x.test/u/1>\r\nBcc: eve@x.test")));

        assertThat(smtp.heard().stream().filter(said -> said.startsWith("RCPT"))).hasSize(1);
        var message = read(smtp.taken().get(0));
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getHeader("X")).isNull();
        assertThat(message.getSubject()).startsWith("Anna Bcc: eve@x.test");
        assertThat(message.getContentType()).startsWith("multipart/alternative");
    }

    @Test
    void theMessageIsNamedAfterTheLetterAndTheSendersDomain() throws Exception {
        var letter = letter("anna");
        line.send(letter);
        assertThat(read(smtp.taken().get(0)).getMessageID())
                .isEqualTo("<" + letter.id() + "@xn--bcher-kva.test>");
    }

    private static MimeMessage read(String text) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static LetterDraft letter(String name) {
        return LetterDraft.plain(
                LetterId.next(), new EmailAddress(name + "@x.test"), "Hello", "Hello");
    }

    private static SmtpLine line(int port) {
        var server =
                new MailServer(
                        "127.0.0.1",
                        port,
                        Encryption.NONE,
                        null,
                        "Hafen \"GmbH\"",
                        new EmailAddress("news@bücher.test"),
                        null,
                        1000,
                        "https://tandem.example.com",
                        false,
                        1);
        return new SmtpLine(
                server, Session.getInstance(SmtpDoor.properties(server)), null, Clock.systemUTC());
    }
}
