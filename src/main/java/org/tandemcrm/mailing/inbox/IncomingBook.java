package org.tandemcrm.mailing.inbox;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.campaign.ResponseId;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.mailing.LetterId;
import org.tandemcrm.user.CurrentUser;

/** Writes down what was read. */
@Component
class IncomingBook {

    /** Of people's words enough to read; of machines' a glance. */
    private static final int WORDS_OF_PEOPLE = 10_000;

    private static final int WORDS_OF_MACHINES = 1_000;

    /** Strangers' words are ours to keep for as long as somebody may ask for them. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final CurrentUser current;
    private final Clock clock;

    IncomingBook(JdbcClient jdbc, CurrentUser current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /** Whether the message is new; waits for whoever takes it at the same time. */
    boolean enter(IncomingMailId id, UUID inbox, Mail mail, @Nullable LetterId letter) {
        RawMail raw = mail.raw();
        Opened opened = mail.opened();
        SenderProof proof = mail.proof();
        return jdbc.sql(
                                """
                                insert into incoming_mail (incoming_mail_id, inbox_id, uid_validity, uid,
                                       fingerprint, received_at, read_at, size, sender_name, sender, subject,
                                       words, verdict, why, outcome, letter_id, proof, proof_words, codes)
                                values (:id, :inbox, :validity, :uid, :fingerprint, :received, :now, :size,
                                        :name, :sender, :subject, :words, :verdict, :why, '', :letter, :proof, :said, :codes)
                                on conflict do nothing
                                """)
                        .param("id", id.value())
                        .param("inbox", inbox)
                        .param("validity", raw.position().validity())
                        .param("uid", raw.position().uid())
                        .param("fingerprint", mail.fingerprint())
                        .param("received", raw.receivedAt().atOffset(ZoneOffset.UTC))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("size", raw.size())
                        .param("name", opened.sender().name(), Types.VARCHAR)
                        .param(
                                "sender",
                                opened.from().map(Object::toString).orElse(null),
                                Types.VARCHAR)
                        .param("subject", opened.subject())
                        .param("words", words(mail))
                        .param("verdict", mail.verdict().name())
                        .param("why", mail.judgement().why())
                        .param("proof", proof.proof().name())
                        .param("said", proof.words())
                        .param("codes", String.join(" ", codes(mail)))
                        .param("letter", letter == null ? null : letter.value(), Types.OTHER)
                        .update()
                == 1;
    }

    /**
     * @param about the mailbox that it is about, kept only as long as somebody must decide
     */
    void finish(IncomingMailId id, Outcome outcome, Optional<String> about) {
        jdbc.sql(
                        """
                        update incoming_mail
                           set outcome = :sentence, trouble = :trouble, contact_id = :contact,
                               response_id = :response, undecided = :undecided, about = :about
                         where incoming_mail_id = :id
                        """)
                .param("sentence", outcome.sentence())
                .param("trouble", outcome.trouble(), Types.VARCHAR)
                .param(
                        "contact",
                        outcome.contact() == null ? null : outcome.contact().value(),
                        Types.OTHER)
                .param(
                        "response",
                        outcome.response() == null ? null : outcome.response().value(),
                        Types.OTHER)
                .param("undecided", outcome.undecided())
                .param("about", outcome.undecided() ? about.orElse(null) : null, Types.VARCHAR)
                .param("id", id.value())
                .update();
    }

    /** What people wrote whom we do not know is not kept for ever. */
    int forget() {
        return jdbc.sql(
                        """
                        update incoming_mail
                           set words = '', subject = '', sender_name = null, sender = null,
                               about = null, codes = ''
                         where contact_id is null and sender is not null and read_at < ?
                        """)
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * One of us said whose a mail is and what it answers; what else came from that mailbox is
     * theirs too.
     */
    void logged(IncomingMailId id, ContactId contact, ResponseId response, String outcome) {
        jdbc.sql(
                        """
                        update incoming_mail
                           set contact_id = ?, response_id = ?, outcome = ?, trouble = null
                         where incoming_mail_id = ?
                        """)
                .params(contact.value(), response.value(), outcome, id.value())
                .update();
        jdbc.sql(
                        """
                        update incoming_mail set contact_id = :contact
                         where contact_id is null and verdict = 'REPLY'
                           and lower(sender) in (
                               select e.address_key from contact_email e
                                where e.contact_id = :contact
                                  and not exists (select from contact_email o
                                                   where o.address_key = e.address_key
                                                     and o.contact_id <> e.contact_id))
                        """)
                .param("contact", contact.value())
                .update();
    }

    /** Nobody else decides about the message meanwhile. */
    void hold(IncomingMailId id) {
        jdbc.sql("select 1 from incoming_mail where incoming_mail_id = ? for update")
                .param(id.value())
                .query(Integer.class)
                .optional();
    }

    void setAside(IncomingMailId id) {
        jdbc.sql(
                        """
                        update incoming_mail set set_aside_at = ?, set_aside_by = ?
                         where incoming_mail_id = ?
                        """)
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        current.get().id().value(),
                        id.value())
                .update();
    }

    void bringBack(IncomingMailId id) {
        jdbc.sql(
                        """
                        update incoming_mail set set_aside_at = null, set_aside_by = null
                         where incoming_mail_id = ?
                        """)
                .param(id.value())
                .update();
    }

    private static List<String> codes(Mail mail) {
        return mail.verdict() == Verdict.REPLY ? MailCodes.of(mail.opened()) : List.of();
    }

    private static String words(Mail mail) {
        return mail.verdict().isOfPerson()
                ? Cleaned.text(ReplyText.of(mail.opened().text()), WORDS_OF_PEOPLE)
                : Cleaned.text(mail.opened().text(), WORDS_OF_MACHINES);
    }
}
