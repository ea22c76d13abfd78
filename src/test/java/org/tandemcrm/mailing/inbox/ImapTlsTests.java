package org.tandemcrm.mailing.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tandemcrm.mailing.Encryption;
import org.tandemcrm.mailing.TestCertificate;

/** The mailbox over an encrypted line: from whom we believe it is, or not at all. */
class ImapTlsTests {

    private static GreenMail mail;

    @BeforeAll
    static void open() {
        mail = TestCertificate.server("imaps", "imap");
        mail.setUser("crm@hafen.test", "crm", "secret");
    }

    @AfterAll
    static void close() {
        mail.stop();
    }

    @Test
    void theMailboxIsReadOverTlsFromAServerThatIsTrusted() {
        TestCertificate.trusted(
                () -> {
                    try (ImapReading reading = open("localhost", secure(), Encryption.TLS)) {
                        assertThat(reading.validity()).isPositive();
                    }
                });
    }

    @Test
    void aServerForWhichNobodyVouchesOrWithAnotherNameLearnsNoPassword() {
        assertThat(refused("localhost", secure(), Encryption.TLS))
                .startsWith("Nobody whom this machine trusts vouches for the certificate");
        TestCertificate.trusted(
                () ->
                        assertThat(refused("127.0.0.1", secure(), Encryption.TLS))
                                .startsWith("The certificate of 127.0.0.1 is for another name"));
    }

    @Test
    void withoutStartTlsNobodySignsIn() {
        assertThat(refused("localhost", mail.getImap().getPort(), Encryption.STARTTLS))
                .startsWith("The server localhost offers no STARTTLS");
    }

    @Test
    void aPlainDoorIsNotTakenForASecureOne() {
        assertThat(refused("localhost", mail.getImap().getPort(), Encryption.TLS))
                .startsWith("The encryption with localhost fails");
    }

    private static int secure() {
        return mail.getImaps().getPort();
    }

    private static String refused(String host, int port, Encryption encryption) {
        return assertThatExceptionOfType(ImapTrouble.class)
                .isThrownBy(() -> open(host, port, encryption).close())
                .actual()
                .sentence();
    }

    private static ImapReading open(String host, int port, Encryption encryption) {
        return new ImapDoor().open(new Account(host, port, encryption, "crm", "secret", "INBOX"));
    }
}
