package org.tandemcrm.dashboard.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tandemcrm.deal.DealMother;
import org.tandemcrm.firm.Firm;
import org.tandemcrm.house.CleanDatabase;
import org.tandemcrm.house.ModuleTest;
import org.tandemcrm.house.TestClock;
import org.tandemcrm.house.TestPeople;
import org.tandemcrm.mailing.MailDesk;
import org.tandemcrm.mailing.MailServerMother;
import org.tandemcrm.mailing.PostRounds;
import org.tandemcrm.user.Person;
import org.tandemcrm.user.Role;
import org.tandemcrm.user.UserId;
import org.tandemcrm.user.Users;

/** The Monday letter from the figures to the mailbox, through the real post and a mail server. */
@ModuleTest
@CleanDatabase
class DigestByMailTests {

    @Autowired DigestRound round;
    @Autowired DigestDesk desk;
    @Autowired MailDesk server;
    @Autowired PostRounds post;
    @Autowired TestPeople people;
    @Autowired Users users;
    @Autowired TestClock clock;
    @Autowired DealMother deals;
    @Autowired Firm firm;

    private GreenMail mailbox;
    private UserId olga;

    @BeforeEach
    void mondayMorning() {
        clock.setTo(
                LocalDate.of(2026, 3, 9)
                        .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                        .atTime(7, 0)
                        .atZone(firm.zone())
                        .toInstant());
        olga = people.named("Olga", Role.OWNER);
        mailbox = mailbox(0);
        people.as(olga, () -> server.keep(MailServerMother.at(mailbox.getSmtp().getPort()), null));
    }

    @AfterEach
    void close() {
        mailbox.stop();
        clock.release();
    }

    @Test
    void ownersAloneGetItWithTheFiguresOfThePageInBothForms() throws Exception {
        deals.win(deals.open("Anna", "Berg"), "1234.50", firm.today().minusDays(3));
        people.named("Marta", Role.MARKETER);
        people.named("Sam", Role.SALESPERSON);

        round.run();
        deliver();

        List<String> owners =
                users.withRole(Role.OWNER).stream().map(Person::email).sorted().toList();
        assertThat(mailbox.getReceivedMessages())
                .extracting(DigestByMailTests::receiver)
                .containsExactlyInAnyOrderElementsOf(owners);
        MimeMessage letter = mailbox.getReceivedMessages()[0];
        assertThat(letter.getContentType()).startsWith("multipart/alternative");
        String text = part(letter, 0, "text/plain");
        Document html = Jsoup.parse(part(letter, 1, "text/html"));
        for (String told : List.of("Hello ", "€1,235", "Sales in March", "Profit after")) {
            assertThat(text).contains(told);
            assertThat(html.text()).contains(told);
        }
        assertThat(text)
                .contains(
                        "This month will bring: not known yet (Nothing has been foretold yet)",
                        "Marketing and sales: ",
                        "- Sold: Amounts of");
        assertThat(html.select("a").eachAttr("href"))
                .hasSizeGreaterThan(8)
                .allSatisfy(href -> assertThat(href).startsWith("https://t.example/"));
    }

    @Test
    void aServerThatIsAwayGetsItLaterAndOnce() {
        int port = mailbox.getSmtp().getPort();
        mailbox.stop();
        round.run();
        deliver();

        mailbox = mailbox(port);
        clock.forward(Duration.ofHours(1));
        assertThat(round.run()).as("nothing is given to the post twice").isZero();
        deliver();
        deliver();

        assertThat(mailbox.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whoeverWantsNoneIsNotWrittenTo() {
        UserId otto = people.named("Otto", Role.OWNER);
        people.as(otto, () -> desk.want(false));

        round.run();
        deliver();

        assertThat(mailbox.getReceivedMessages()).hasSize(1);
    }

    private void deliver() {
        clock.forward(Duration.ofMinutes(2));
        post.go();
    }

    private static GreenMail mailbox(int port) {
        GreenMail mailbox = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        mailbox.start();
        return mailbox;
    }

    private static String receiver(MimeMessage letter) {
        try {
            assertThat(letter.getAllRecipients()).hasSize(1);
            return letter.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String part(MimeMessage letter, int at, String type) throws Exception {
        BodyPart part = ((Multipart) letter.getContent()).getBodyPart(at);
        assertThat(part.getContentType()).startsWith(type);
        return part.getContent().toString();
    }
}
