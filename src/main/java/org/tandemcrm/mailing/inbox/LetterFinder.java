package org.tandemcrm.mailing.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.OptOut;
import org.tandemcrm.contact.OptOuts;
import org.tandemcrm.mailing.MailDesk;
import org.tandemcrm.mailing.Mailroom;
import org.tandemcrm.mailing.SentLetter;
import org.tandemcrm.shared.EmailAddress;

/** Finds the letter of ours that a message is about. */
@Component
class LetterFinder {

    /** Servers try for about five days; a bounce that comes later is of another letter. */
    private static final Duration RECENT = Duration.ofDays(10);

    private final JdbcClient jdbc;
    private final Mailroom mailroom;
    private final MailDesk desk;
    private final OptOuts optOuts;

    LetterFinder(JdbcClient jdbc, Mailroom mailroom, MailDesk desk, OptOuts optOuts) {
        this.optOuts = optOuts;
        this.jdbc = jdbc;
        this.mailroom = mailroom;
        this.desk = desk;
    }

    /**
     * What only we can know: a copy of our own letter is neither reply nor machine, and of a letter
     * that it cannot name a report is not believed at once, for anybody may have written it.
     */
    Mail judged(Mail mail) {
        if (mail.verdict() == Verdict.BOUNCED
                && named(mail).isEmpty()
                && lastTo(mail).isPresent()) {
            return mail.judged(
                    new Judgement(
                            Verdict.HELD_UP,
                            mail.judgement().why() + " It names no letter of ours.",
                            mail.judgement().recipient()));
        }
        if (mail.opened().messageId().flatMap(mailroom::letterOf).isPresent()) {
            return mail.judged(Judgement.of(Verdict.OWN, "It is one of our own letters."));
        }
        boolean ours =
                mail.verdict().isOfPerson()
                        && mail.opened().from().filter(this::isOurs).isPresent();
        return ours
                ? mail.judged(Judgement.of(Verdict.OWN, "It comes from our own address."))
                : mail;
    }

    Optional<SentLetter> letterOf(Mail mail) {
        if (mail.verdict() == Verdict.COMPLAINT) {
            return named(mail).or(() -> byOptOut(mail));
        }
        return named(mail).or(() -> mail.verdict().isReport() ? lastTo(mail) : Optional.empty());
    }

    private Optional<SentLetter> named(Mail mail) {
        Opened opened = mail.opened();
        Stream<String> named =
                mail.verdict().isOfPerson()
                        ? opened.answered().stream()
                        : Stream.concat(opened.brought().stream(), opened.answered().stream());
        return named.flatMap(id -> mailroom.letterOf(id).stream()).findFirst();
    }

    /** Complaints come without the identifier, but seldom without the letter's own way out. */
    private Optional<SentLetter> byOptOut(Mail mail) {
        return mail.opened().tokens().stream()
                .flatMap(token -> optOuts.read(token).stream())
                .filter(link -> link.occasion() != null)
                .flatMap(link -> letterOf(link).stream())
                .findFirst();
    }

    private Optional<SentLetter> letterOf(OptOut link) {
        return jdbc.sql(
                        """
                        select message_id from letter
                         where contact_id = ? and campaign_id = ? and sent_at is not null
                         order by sent_at desc limit 1
                        """)
                .param(link.contact().value())
                .param(link.occasion())
                .query(String.class)
                .optional()
                .flatMap(mailroom::letterOf);
    }

    /** A report that brings no letter along is about the last one to that mailbox. */
    private Optional<SentLetter> lastTo(Mail mail) {
        Instant at = mail.raw().receivedAt();
        return recipient(mail)
                .flatMap(
                        mailbox ->
                                jdbc.sql(
                                                """
                                                select message_id from letter
                                                 where mailbox_key = ? and sent_at > ? and sent_at <= ?
                                                 order by sent_at desc limit 1
                                                """)
                                        .params(
                                                mailbox.key(),
                                                at.minus(RECENT).atOffset(ZoneOffset.UTC),
                                                at.atOffset(ZoneOffset.UTC))
                                        .query(String.class)
                                        .optional())
                .flatMap(mailroom::letterOf);
    }

    static Optional<EmailAddress> recipient(Mail mail) {
        return Optional.ofNullable(mail.judgement().recipient()).flatMap(EmailAddress::parse);
    }

    private boolean isOurs(EmailAddress from) {
        return desk.server().filter(server -> server.sender().key().equals(from.key())).isPresent();
    }
}
