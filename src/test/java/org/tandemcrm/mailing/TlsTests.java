package org.tandemcrm.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Session;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tandemcrm.mailing.SmtpLine.Answer;
import org.tandemcrm.mailing.SmtpLine.Outcome;
import org.tandemcrm.shared.EmailAddress;

/** Letters over encrypted lines: to whom we believe they are, or not at all. */
class TlsTests {

    private static GreenMail mail;

    @BeforeAll
    static void open() {
        mail = TestCertificate.server("smtps", "smtp");
        mail.setUser("news@hafen.test", "news", "secret");
    }

    @AfterAll
    static void close() {
        mail.stop();
    }

    @Test
    void aLetterGoesOverTlsToAServerThatIsTrusted() {
        int before = mail.getReceivedMessages().length;
        TestCertificate.trusted(
                () ->
                        assertThat(send("localhost", secure(), Encryption.TLS, "news").outcome())
                                .isEqualTo(Outcome.TAKEN));
        assertThat(mail.getReceivedMessages()).hasSize(before + 1);
    }

    @Test
    void aServerForWhichNobodyVouchesGetsNothing() {
        Answer answer = send("localhost", secure(), Encryption.TLS, "news");
        assertThat(answer.outcome()).isEqualTo(Outcome.SHUT);
        assertThat(answer.words())
                .isEqualTo(
                        "Nobody whom this machine trusts vouches for the certificate of localhost."
                                + " Nothing was sent to it, no password either.");
    }

    @Test
    void aCertificateForAnotherNameIsRefused() {
        TestCertificate.trusted(
                () -> {
                    Answer answer = send("127.0.0.1", secure(), Encryption.TLS, "news");
                    assertThat(answer.outcome()).isEqualTo(Outcome.SHUT);
                    assertThat(answer.words())
                            .startsWith("The certificate of 127.0.0.1 is for another name");
                });
    }

    @Test
    void aPlainDoorIsNotTakenForASecureOne() {
        Answer answer = send("localhost", mail.getSmtp().getPort(), Encryption.TLS, null);
        assertThat(answer.outcome()).isEqualTo(Outcome.SHUT);
        assertThat(answer.words()).startsWith("The encryption with localhost fails");
    }

    @Test
    void withoutStartTlsNothingIsSaid() throws IOException {
        try (var smtp = new ScriptedSmtp()) {
            Answer answer = send("localhost", smtp.port(), Encryption.STARTTLS, "news");
            assertThat(answer.outcome()).isEqualTo(Outcome.SHUT);
            assertThat(answer.words()).startsWith("The server localhost offers no STARTTLS");
            assertThat(smtp.heard()).noneMatch(said -> said.startsWith("AUTH"));
            assertThat(smtp.taken()).isEmpty();
        }
    }

    @Test
    void startTlsIsTakenFromATrustedServerAndFromNoOther() throws IOException {
        try (var smtp = new ScriptedSmtp()) {
            smtp.offerTls();
            Answer answer = send("localhost", smtp.port(), Encryption.STARTTLS, null);
            assertThat(answer.outcome()).isEqualTo(Outcome.SHUT);
            assertThat(answer.words()).startsWith("Nobody whom this machine trusts");
            assertThat(smtp.taken()).isEmpty();

            TestCertificate.trusted(
                    () ->
                            assertThat(
                                            send(
                                                            "localhost",
                                                            smtp.port(),
                                                            Encryption.STARTTLS,
                                                            null)
                                                    .outcome())
                                    .isEqualTo(Outcome.TAKEN));
            assertThat(smtp.taken()).hasSize(1);
        }
    }

    private static int secure() {
        return mail.getSmtps().getPort();
    }

    private static Answer send(
            String host, int port, Encryption encryption, @Nullable String user) {
        MailServer server = MailServerMother.at(host, port, encryption, user);
        try (SmtpLine line =
                new SmtpLine(
                        server,
                        Session.getInstance(SmtpDoor.properties(server)),
                        "secret",
                        Clock.systemUTC())) {
            return line.send(
                    LetterDraft.plain(
                            LetterId.next(), new EmailAddress("anna@x.test"), "Hello", "Hello"));
        }
    }
}
