package org.tandemcrm.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.user.NoticeKind;
import org.tandemcrm.user.NoticeMail;
import org.tandemcrm.user.Notices;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;

/** Notices from the bell to the mailbox, through the real post and a real mail server. */
@ModuleTest
@CleanDatabase
class NoticesByMailTests {

    private static final String INJECTION =
            "Eve\r\nBcc: eve@x.test\r\nSubject: Win\r\n\r\n<b>click</b>";

    @Autowired MailDesk server;
    @Autowired MailRound round;
    @Autowired NoticeMail mail;
    @Autowired Notices notices;
    @Autowired TestPeople people;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;

    private GreenMail post;
    private UserId sam;
    private UserId marta;

    @BeforeEach
    void world() {
        clock.setTo(Instant.parse("2026-03-02T10:00:00Z"));
        post = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        post.start();
        sam = people.named("Sam", Role.SALESPERSON);
        marta = people.named("Marta", Role.OWNER);
        people.as(marta, () -> server.keep(MailServerMother.at(post.getSmtp().getPort()), null));
    }

    @AfterEach
    void close() {
        post.stop();
        clock.release();
    }

    @Test
    void eachPersonGetsByMailTheKindsThatTheyChoseAndNothingElse() throws Exception {
        mail.want(sam, Set.of(NoticeKind.WARM_LEAD));
        mail.want(marta, Set.of(NoticeKind.JOB_DONE, NoticeKind.OPT_OUT_BY_MAIL));
        for (UserId who : new UserId[] {sam, marta}) {
            for (NoticeKind kind : NoticeKind.values()) {
                notices.tell(who, kind, "News of " + kind + ".", "/jobs");
            }
        }

        deliver();

        assertThat(to(sam).getSubject()).isEqualTo("News of WARM_LEAD.");
        assertThat(words(to(marta)))
                .contains("News of JOB_DONE.", "News of OPT_OUT_BY_MAIL.")
                .contains("https://t.example/jobs", "https://t.example/account")
                .doesNotContain("WARM_LEAD", "CLOCK");
        assertThat(post.getReceivedMessages()).hasSize(2);
        deliver();
        assertThat(post.getReceivedMessages()).as("each notice once").hasSize(2);
    }

    @Test
    void whoMutesAKindAtTheBellOrIsGoneGetsNoMailOfIt() {
        mail.want(sam, Set.of(NoticeKind.WARM_LEAD));
        notices.want(sam, Set.of());
        notices.tell(sam, NoticeKind.WARM_LEAD, "Anna is warm.", "/leads");
        mail.want(marta, Set.of(NoticeKind.WARM_LEAD));
        notices.tell(marta, NoticeKind.WARM_LEAD, "Bert is warm.", "/leads");
        jdbc.sql("update user_account set disabled_at = now() where user_id = ?")
                .param(marta.value())
                .update();

        deliver();

        assertThat(post.getReceivedMessages()).isEmpty();
    }

    @Test
    void aNameInANoticeNeverBecomesAHeaderOrAnotherReader() throws Exception {
        mail.want(sam, Set.of(NoticeKind.WARM_LEAD));
        jdbc.sql("update user_account set name = ? where user_id = ?")
                .params(INJECTION, sam.value())
                .update();
        notices.tell(sam, NoticeKind.WARM_LEAD, INJECTION + " is warm.", "/leads");

        deliver();

        assertThat(post.getReceivedMessages()).hasSize(1);
        MimeMessage letter = post.getReceivedMessages()[0];
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(letter.getAllRecipients()).hasSize(1);
        assertThat(letter.getHeader("Subject")).hasSize(1);
        assertThat(letter.getSubject()).startsWith("Eve Bcc: eve@x.test Subject: Win");
        assertThat(letter.getContentType()).startsWith("text/plain");
        assertThat(words(letter).lines().findFirst())
                .hasValueSatisfying(
                        line -> assertThat(line).startsWith("Hello Eve Bcc: eve@x.test"));
    }

    private void deliver() {
        clock.forward(Duration.ofMinutes(20));
        mail.sendDue();
        round.run();
    }

    private MimeMessage to(UserId who) {
        String mailbox =
                jdbc.sql("select email from user_account where user_id = ?")
                        .param(who.value())
                        .query(String.class)
                        .single();
        return Arrays.stream(post.getReceivedMessages())
                .filter(letter -> receiver(letter).equalsIgnoreCase(mailbox))
                .findFirst()
                .orElseThrow();
    }

    private static String receiver(MimeMessage letter) {
        try {
            return letter.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String words(MimeMessage letter) throws MessagingException, IOException {
        return letter.getContent().toString();
    }
}
