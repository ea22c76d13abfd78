package org.tandemcrm.mailing.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Flags;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tandemcrm.user.Notices;

/** Every message is read once, none is harmed, and none stops the others. */
class ReadingTests extends InboxWorld {

    @Autowired Settlement settlement;
    @Autowired InboxBook book;
    @Autowired TransactionTemplate transactions;
    @Autowired Notices notices;

    @Test
    void aMessageIsTakenOnceHoweverOftenTheMailboxIsRead() {
        comes(Mails.answer("", "Yes, please."), letterToAnna());

        assertThat(inbox.readNow().orElseThrow().fresh()).isEqualTo(1);
        assertThat(inbox.readNow().orElseThrow().fresh()).isZero();

        assertThat(count("response")).isEqualTo(1);
    }

    @Test
    void theSameMessageTwiceInTheMailboxIsOne() {
        String letter = letterToAnna();
        comes(Mails.answer("", "Yes, please."), letter);
        comes(Mails.answer("", "Yes, please."), letter);

        read();

        assertThat(verdicts()).containsExactly("REPLY");
        assertThat(count("response")).isEqualTo(1);
    }

    @Test
    void whoWaitsForItGetsTheFirstAndTheRestFollows() {
        for (int i = 0; i < 205; i++) {
            mailbox.put("From: s@x.test\nMessage-ID: <m%d@x>\n\nHi\n".formatted(i), NOW);
        }

        assertThat(inbox.readNow().orElseThrow()).isEqualTo(new ReadingResult(200, true, null));
        assertThat(inbox.card().orElseThrow().nextAt()).isEqualTo(clock.instant());
        jdbc.sql("update inbox set next_at = '2100-01-01'").update();

        assertThat(inbox.readNow().orElseThrow()).isEqualTo(new ReadingResult(5, false, null));
        assertThat(count("incoming_mail")).isEqualTo(205);
    }

    @Test
    void nothingInTheMailboxIsChanged() {
        comes(Mails.answer("", "Yes, please."), letterToAnna());

        read();

        assertThat(mailbox.flags()).hasSize(1);
        assertThat(mailbox.flags().get(0).contains(Flags.Flag.SEEN)).isFalse();
        assertThat(mailbox.flags().get(0).contains(Flags.Flag.DELETED)).isFalse();
    }

    @Test
    void whatIsKilledInTheMiddleIsTakenWholeTheNextTime() {
        String letter = letterToAnna();
        String words = Mails.answer("", "Yes, please.").replace(Mails.LETTER, letter);
        mailbox.put(words, ago(Duration.ofHours(1)));
        OpenInbox open = book.current().orElseThrow();
        Mail mail =
                Mail.of(
                        new RawMail(
                                new Position(1, 1),
                                ago(Duration.ofHours(1)),
                                10,
                                Mails.bytes(words),
                                null));

        transactions.executeWithoutResult(
                killed -> {
                    assertThat(settlement.settle(open.id(), mail)).isTrue();
                    killed.setRollbackOnly();
                });
        assertThat(count("response")).isZero();
        read();

        assertThat(count("response")).isEqualTo(1);
        assertThat(count("evidence where kind = 'REPLIED'")).isEqualTo(1);
        assertThat(verdicts()).containsExactly("REPLY");
    }

    @Test
    void aMailboxThatIsNumberedAnewIsGoneThroughWithoutTakingAnythingTwice() {
        mailbox = new TestMailbox("answers");
        use(mailbox.account());
        String letter = letterToAnna();
        comes(Mails.answer("", "First."), letter);
        read();

        mailbox.renumber();
        comes(Mails.answer("", "First."), letter);
        comes(Mails.answer("", "Second.").replace("answer-1", "answer-2"), letter);
        read();

        assertThat(verdicts()).hasSize(2);
        assertThat(count("response")).isEqualTo(2);
    }

    @Test
    void whatCameLongBeforeTheMailboxWasNamedIsLeftAlone() {
        mailbox.put(Mails.answer("", "Old."), ago(InboxDesk.BEFORE.plusDays(3)));
        mailbox.put(
                Mails.answer("", "New.").replace("answer-1", "answer-2"), ago(Duration.ofDays(2)));

        read();

        assertThat(jdbc.sql("select words from incoming_mail").query(String.class).list())
                .containsExactly("New.");
    }

    @Test
    void hostileMailIsKeptAndStopsNothing() {
        String letter = letterToAnna();
        mailbox.put("From: \"<script>\nSubject: =?x?Q?=ZZ?=\n\n<script>alert(1)</script>", NOW);
        mailbox.put(
                "From: a@b.test\nMessage-ID: <\u0001'; drop table letter; --@x>\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n--b--",
                NOW);
        comes(Mails.answer("", "Yes, please."), letter);

        read();

        assertThat(verdicts()).hasSize(3).endsWith("REPLY");
        assertThat(count("response")).isEqualTo(1);
    }

    @Test
    void ofAHugeMessageOnlyTheBeginningIsFetched() {
        byte[] beginning =
                Mails.bytes(
                        Mails.answer("", "See attached.").replace(Mails.LETTER, letterToAnna()));
        byte[] huge = Arrays.copyOf(beginning, 30_000_000);
        Arrays.fill(huge, beginning.length, huge.length, (byte) 'x');
        mailbox.put(huge, NOW);

        try (ImapReading reading = new ImapDoor().open(mailbox.account())) {
            reading.each(
                    new Position(reading.validity(), 0),
                    10,
                    null,
                    raw -> {
                        assertThat(raw.head()).hasSize(ImapReading.MOST_BYTES);
                        assertThat(raw.size()).isGreaterThan(29_000_000);
                        assertThat(new String(raw.head(), StandardCharsets.UTF_8))
                                .contains("See attached.");
                    });
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
        read();

        assertThat(verdicts()).containsExactly("REPLY");
        assertThat(count("response")).isEqualTo(1);
    }

    @Test
    void aMailboxThatCannotBeReadSaysWhyAndIsTriedLessAndLessOften() {
        use(mailbox.account().withPassword("wrong"));
        Duration[] pauses = new Duration[3];
        for (int i = 0; i < 3; i++) {
            assertThat(inbox.readNow().orElseThrow().trouble()).contains("user or the password");
            InboxCard card = inbox.card().orElseThrow();
            assertThat(card.failures()).isEqualTo(i + 1);
            pauses[i] = Duration.between(clock.instant(), card.nextAt());
        }
        assertThat(pauses)
                .containsExactly(
                        Duration.ofMinutes(4), Duration.ofMinutes(8), Duration.ofMinutes(16));
        assertThat(notices.latest(owner, 10))
                .singleElement()
                .satisfies(notice -> assertThat(notice.sentence()).contains("cannot be read"));

        use(mailbox.account());
        read();
        assertThat(inbox.card().orElseThrow().failures()).isZero();
        assertThat(inbox.card().orElseThrow().trouble()).isNull();
    }

    @Test
    void nobodyAtTheDoorIsSaidInWords() {
        Account account = mailbox.account();
        use(new Account("127.0.0.1", 1, account.encryption(), "x", "y", "INBOX"));
        assertThat(inbox.readNow().orElseThrow().trouble())
                .isEqualTo("Nobody answers at 127.0.0.1, port 1.");

        use(
                new Account(
                        account.host(),
                        account.port(),
                        account.encryption(),
                        account.user(),
                        "secret",
                        "Nowhere"));
        assertThat(inbox.readNow().orElseThrow().trouble())
                .isEqualTo("There is no folder “Nowhere” in the mailbox.");
    }

    @Test
    void aMessageAtWhichReadingBreaksOffAgainAndAgainIsLeftOut() {
        comes(Mails.answer("", "Yes, please."), letterToAnna());
        OpenInbox open = book.current().orElseThrow();
        book.advance(open.id(), new Position(validity(), 0));
        for (int i = 0; i < 3; i++) {
            book.failed(book.current().orElseThrow(), ImapTrouble.at(1, new java.io.IOException()));
        }

        read();

        assertThat(verdicts()).containsExactly("UNREADABLE");
        assertThat(book.current().orElseThrow().position()).isEqualTo(new Position(validity(), 1));
    }

    @Test
    void strangersWordsAreForgottenAfterThreeMonths(@Autowired IncomingBook letters) {
        mailbox.put(
                Mails.answer("", "Private words.").replace(ANNA, "stranger@x.test"),
                ago(Duration.ofHours(1)));
        comes(Mails.answer("", "Known words.").replace("answer-1", "answer-2"), "none@x");
        read();

        clock.setTo(NOW.plus(Duration.ofDays(91)));
        assertThat(letters.forget()).isEqualTo(1);

        assertThat(
                        jdbc.sql("select words from incoming_mail order by uid")
                                .query(String.class)
                                .list())
                .containsExactly("", "Known words.");
    }

    private long validity() {
        try (ImapReading reading = new ImapDoor().open(mailbox.account())) {
            return reading.validity();
        }
    }
}
