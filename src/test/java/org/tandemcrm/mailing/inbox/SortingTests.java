package org.tandemcrm.mailing.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes back is told apart by its own signs. */
class SortingTests {

    static Stream<Arguments> returned() {
        return Stream.of(
                Arguments.of("Postfix, unknown", Mails.POSTFIX_UNKNOWN, Verdict.BOUNCED),
                Arguments.of("Postfix, full", Mails.POSTFIX_FULL, Verdict.HELD_UP),
                Arguments.of("Postfix, delayed", Mails.POSTFIX_DELAYED, Verdict.DELAYED),
                Arguments.of("Postfix, given up", Mails.POSTFIX_EXPIRED, Verdict.HELD_UP),
                Arguments.of("Exchange", Mails.EXCHANGE_UNKNOWN, Verdict.BOUNCED),
                Arguments.of("Gmail", Mails.GMAIL_UNKNOWN, Verdict.BOUNCED),
                Arguments.of("qmail", Mails.QMAIL_UNKNOWN, Verdict.BOUNCED),
                Arguments.of("Exim", Mails.EXIM_UNKNOWN, Verdict.BOUNCED),
                Arguments.of("Exim, warning", Mails.EXIM_WARNING, Verdict.DELAYED),
                Arguments.of("Exchange of old", Mails.OLD_EXCHANGE, Verdict.BOUNCED),
                Arguments.of("German", Mails.GERMAN_BOUNCE, Verdict.BOUNCED),
                Arguments.of("feedback loop", Mails.COMPLAINT, Verdict.COMPLAINT));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("returned")
    void reportsAreReadInWhateverShapeServersWriteThem(
            String server, String mail, Verdict verdict) {
        Judgement judgement = Mails.judged(mail);
        assertThat(judgement.verdict()).as(judgement.why()).isEqualTo(verdict);
        assertThat(judgement.recipient()).isEqualTo("anna@client.test");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("returned")
    void aReportTellsWhichLetterItIsAboutWhereItBringsItAlong(
            String server, String mail, Verdict verdict) {
        Opened opened = Mails.opened(mail);
        boolean brings = mail.contains(Mails.LETTER);
        assertThat(opened.brought().contains(Mails.LETTER)).isEqualTo(brings);
    }

    @Test
    void theSentenceNamesTheCodeAndWhatTheServerSaid() {
        assertThat(Mails.judged(Mails.POSTFIX_UNKNOWN).why())
                .isEqualTo(
                        "The mailbox does not take mail: 550 5.1.1 <anna@client.test>: Recipient address"
                                + " rejected: User unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5.7.1|smtp; 554 5.7.1 Message rejected as spam",
                "5.3.4|smtp; 552 5.3.4 Message size exceeds fixed limit",
                "5.6.0|smtp; 554 5.6.0 Corrupt message content",
                "4.2.2|smtp; 452 4.2.2 The email account is over quota",
                "4.7.0|smtp; 421 4.7.0 Try again later, closing connection"
            })
    void whatIsWrongWithTheLetterIsNotHeldAgainstTheMailbox(String refusal) {
        assertThat(failed(refusal).verdict()).isEqualTo(Verdict.HELD_UP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5.0.0|smtp; 550 No such user here",
                "5.7.1|smtp; 550 5.7.1 <anna@client.test>: Recipient address rejected: User unknown",
                "5.1.2|dns; Host or domain name not found",
                "5.1.0|smtp; 550 5.1.0 Address rejected.",
                "5.0.0|smtp; 550 5.1.1 whatever",
                "5.2.1|smtp; 550 5.2.1 The email account that you tried to reach is disabled"
            })
    void whatSaysThatNobodyIsThereIsFinal(String refusal) {
        assertThat(failed(refusal).verdict()).isEqualTo(Verdict.BOUNCED);
    }

    private static Judgement failed(String refusal) {
        String[] parts = refusal.split("\\|");
        return Mails.judged(
                Mails.report(
                        "Undelivered Mail",
                        "It failed.",
                        """
                        Final-Recipient: rfc822; anna@client.test
                        Action: failed
                        Status: %s
                        Diagnostic-Code: %s
                        """
                                .formatted(parts[0], parts[1])));
    }

    @Test
    void aReceiptOfDeliveryIsNoReturn() {
        Judgement judgement =
                Mails.judged(
                        Mails.report(
                                "Successful Mail Delivery Report",
                                "Delivered.",
                                """
                                Final-Recipient: rfc822; anna@client.test
                                Action: relayed
                                Status: 2.0.0
                                """));
        assertThat(judgement.verdict()).isEqualTo(Verdict.MACHINE);
    }

    @Test
    void ofSeveralRecipientsTheOneThatFailedCounts() {
        Judgement judgement =
                Mails.judged(
                        Mails.report(
                                "Mixed",
                                "One of two.",
                                """
                                Final-Recipient: rfc822; other@client.test
                                Action: delivered
                                Status: 2.0.0

                                Final-Recipient: rfc822; anna@client.test
                                Action: failed
                                Status: 5.1.1
                                """));
        assertThat(judgement.verdict()).isEqualTo(Verdict.BOUNCED);
        assertThat(judgement.recipient()).isEqualTo("anna@client.test");
    }

    @Test
    void aReaderWhoSaysNotSpamDoesNotComplain() {
        assertThat(Mails.judged(Mails.COMPLAINT.replace("Type: abuse", "Type: not-spam")).verdict())
                .isEqualTo(Verdict.MACHINE);
    }

    static Stream<String> machines() {
        return Stream.of(
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated (rejected)",
                "auto-submitted: Auto-Notified; owner-email=\"a@b.test\"",
                "X-Auto-Response-Suppress: All",
                "X-Autoreply: yes",
                "X-Autorespond: Spring offer",
                "Precedence: bulk",
                "Precedence: auto_reply",
                "Precedence: Junk",
                "Precedence: list",
                "List-Id: <talk.client.test>",
                "Return-Path: <>",
                "X-FC-MachineGenerated: true",
                "X-MS-Exchange-Generated-Message-Source: Mailbox Rules Agent");
    }

    @ParameterizedTest
    @MethodSource("machines")
    void aHeaderThatMachinesWriteTellsThem(String header) {
        Judgement judgement = Mails.judged(Mails.answer(header, "Thank you for your message."));
        assertThat(judgement.verdict()).isEqualTo(Verdict.MACHINE);
        assertThat(judgement.why()).endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Auto-Submitted: no",
                "Precedence: normal",
                "Precedence: first-class",
                "Return-Path: <anna@client.test>",
                "X-Mailer: Apple Mail (2.3774)",
                "X-MS-Exchange-Generated-Message-Source: Antispam Agent",
                "X-Spam-Status: No"
            })
    void apersonsAnswerStaysOne(String header) {
        assertThat(Mails.judged(Mails.answer(header, "Yes, please call me.")).verdict())
                .isEqualTo(Verdict.REPLY);
    }

    @Test
    void theVacationOfGmailIsAMachine() {
        String mail =
                Mails.answer(
                                "Auto-Submitted: auto-replied\nPrecedence: bulk\nX-Autoreply: yes",
                                "I am away until Monday.")
                        .replace("Re: Spring offer", "Out of Office Re: Spring offer");
        assertThat(Mails.judged(mail).verdict()).isEqualTo(Verdict.MACHINE);
    }

    @Test
    void theAbsenceOfOutlookIsAMachine() {
        String mail =
                Mails.answer(
                                "X-Auto-Response-Suppress: All\nAuto-Submitted: auto-generated\nX-MS-Exchange-Inbox-Rules-Loop: anna@client.test",
                                "Ich bin nicht im Haus.")
                        .replace("Re: Spring offer", "Automatische Antwort: Spring offer");
        assertThat(Mails.judged(mail).verdict()).isEqualTo(Verdict.MACHINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Abwesenheitsnotiz: Spring offer|Ich bin im Urlaub und ab 7. Dezember wieder erreichbar.",
                "Out of office|I am out of office with limited access to email.",
                "Automatic reply: Spring offer|I will be back on Monday.",
                "Auto-Reply: [#4711]|Your ticket has been created. A ticket was opened: ticket has been created",
                "Réponse automatique : Spring|Je suis absente du 2 au 9 novembre."
            })
    void subjectAndWordsTogetherTellAMachineThatSaysNothing(String mail) {
        String[] parts = mail.split("\\|");
        assertThat(underSubject(parts[0], parts[1])).isEqualTo(Verdict.MACHINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Re: Your vacation rentals|Yes, we want the house by the sea.",
                "Re: Out of office furniture?|How much are ten chairs?",
                "Re: Spring offer|I am on leave next week, call me before Friday please."
            })
    void oneWeakSignAloneIsAPerson(String mail) {
        String[] parts = mail.split("\\|");
        assertThat(underSubject(parts[0], parts[1])).isEqualTo(Verdict.REPLY);
    }

    private static Verdict underSubject(String subject, String words) {
        return Mails.judged(Mails.answer("", words).replace("Re: Spring offer", subject)).verdict();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-reply@client.test",
                "noreply+7@client.test",
                "donotreply@client.test",
                "MAILER-DAEMON@client.test",
                "bounce@client.test"
            })
    void behindSomeMailboxesIsNobody(String from) {
        assertThat(
                        Mails.judged(
                                        Mails.answer("", "We got your mail.")
                                                .replace("anna@client.test", from))
                                .verdict())
                .isEqualTo(Verdict.MACHINE);
    }

    @Test
    void aFilterThatWantsProofOfAPersonIsAMachine() {
        assertThat(
                        Mails.judged(
                                        Mails.answer("", "Click to prove that you are human.")
                                                .replace(
                                                        "Re: Spring offer",
                                                        "Your message to Anna requires verification"))
                                .verdict())
                .isEqualTo(Verdict.MACHINE);
    }

    @Test
    void aReadReceiptIsAMachine() {
        assertThat(
                        Mails.judged(
                                        """
                                        From: Anna Berg <anna@client.test>
                                        Subject: Read: Spring offer
                                        MIME-Version: 1.0
                                        Content-Type: multipart/report; report-type=disposition-notification; boundary=b

                                        --b
                                        Content-Type: text/plain

                                        Your message was read.

                                        --b
                                        Content-Type: message/disposition-notification

                                        Final-Recipient: rfc822;anna@client.test
                                        Disposition: manual-action/MDN-sent-manually; displayed

                                        --b--
                                        """)
                                .verdict())
                .isEqualTo(Verdict.MACHINE);
    }

    @Test
    void aPersonWhoForwardsAReturnedLetterIsAPerson() {
        assertThat(
                        Mails.judged(
                                        Mails.answer(
                                                "",
                                                "Look what I got: Undelivered Mail, 550 5.1.1 User unknown. What is it?"))
                                .verdict())
                .isEqualTo(Verdict.REPLY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unsubscribe",
                "UNSUBSCRIBE",
                "Stop",
                "STOP!",
                "stop\n\nAnna",
                "Please remove me from your list.",
                "please remove me",
                "Hello,\n\nplease take me off. Remove me from this list.\n\nAnna",
                "Kindly unsubscribe me.",
                "Stop sending me these.",
                "Don't send me any more mail, please do not email me any more",
                "Bitte abmelden",
                "Bitte keine weiteren E-Mails mehr.",
                "Bitte nehmen Sie mich aus dem Verteiler.",
                "unsubscribe\n\nOn Mon, 2 Nov 2026 at 10:00, Hafen GmbH <news@crm.example.com> wrote:\n> Spring offer"
            })
    void whoAsksForNoMoreMailIsHeard(String words) {
        assertThat(Mails.judged(Mails.answer("", words)).verdict()).isEqualTo(Verdict.OPT_OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please don't unsubscribe me, I like it.",
                "Stop by on Tuesday, we are there.",
                "We stopped the project.",
                "Can you remove the item 7 from the offer?",
                "Can I cancel the order?",
                "How do I unsubscribe my colleague who left? I want to stay.",
                "Yes please.\n\nOn Mon, 2 Nov 2026 at 10:00, Hafen GmbH <news@crm.example.com> wrote:\n> Reply stop to unsubscribe me\n> unsubscribe",
                "I'd take it.\n\n-----Original Message-----\nFrom: Hafen\nunsubscribe me"
            })
    void whoSpeaksOfSomethingElseIsNotOptedOut(String words) {
        assertThat(Mails.judged(Mails.answer("", words)).verdict()).isEqualTo(Verdict.REPLY);
    }

    @Test
    void theLinkThatWritesAMailWithItsSubjectIsHeard() {
        String mail = Mails.answer("", "").replace("Re: Spring offer", "unsubscribe");
        assertThat(Mails.judged(mail).verdict()).isEqualTo(Verdict.OPT_OUT);
    }
}
