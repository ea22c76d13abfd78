package org.tandemcrm.mailing.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where in a mail the code of a campaign may stand. */
class MailCodesTests {

    @Test
    void aCodeIsFoundBehindThePlusOfOurAddressInAQuotedLinkAndInTheirOwnWords()
            throws MessagingException {
        Opened mail =
                opened(
                        """
                        From: Anna <anna@x.test>
                        To: Hafen <news+K7F3@crm.test>, other@x.test
                        Subject: your flyer QP4Z

                        I saw B52X at the harbour and HELLO there, call me.

                        On Sun, 1 Mar 2026 at 10:00, Hafen wrote:
                        > Look: https://crm.test/r/abc234x5k9 now B99Z
                        """);

        assertThat(MailCodes.of(mail))
                .containsExactly("K7F3", "abc234x5k9", "QP4Z", "B52X", "HELLO");
    }

    @Test
    void howeverManyTheyWriteOnlyAFewAreLookedUp() throws MessagingException {
        String many =
                IntStream.range(0, 500)
                        .mapToObj(i -> "X" + i + "Y")
                        .collect(Collectors.joining(" "));

        assertThat(MailCodes.of(opened("From: a@x.test\nSubject: x\n\n" + many))).hasSize(12);
    }

    private static Opened opened(String text) throws MessagingException {
        return Opening.of(Mails.bytes(text));
    }
}
