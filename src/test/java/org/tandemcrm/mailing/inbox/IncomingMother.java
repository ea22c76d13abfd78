package org.tandemcrm.mailing.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tandemcrm.shared.Ids;

/** Messages that were read, written down as the reading does it. */
public final class IncomingMother {

    private final JdbcClient jdbc;

    public IncomingMother(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person's mail that nothing followed from. */
    public void reply(String words, String subject, String from) {
        Mail mail =
                Mail.of(
                        new RawMail(
                                new Position(1, next()),
                                Instant.parse("2026-03-02T10:00:00Z"),
                                100,
                                Mails.bytes(
                                        "From: %s\nSubject: %s\n\n%s\n"
                                                .formatted(from, subject, words)),
                                null));
        IncomingBook book = new IncomingBook(jdbc, null, Clock.systemUTC());
        IncomingMailId id = IncomingMailId.next();
        book.enter(id, inbox(), mail, null);
        book.finish(
                id, Outcome.of("From nobody we know. Nothing was done.", null), Optional.empty());
    }

    /** A mail that asks for no more mail, of which this line of the ledger came. */
    public IncomingMailId stop(String from, UUID line) {
        reply("stop", "stop", from);
        IncomingMailId id =
                new IncomingMailId(
                        jdbc.sql("select incoming_mail_id from incoming_mail where sender = ?")
                                .param(from)
                                .query(UUID.class)
                                .single());
        new RefusalBook(jdbc, Clock.systemUTC()).keep(id, List.of(line));
        return id;
    }

    private long next() {
        return jdbc.sql("select count(*) + 1 from incoming_mail").query(Long.class).single();
    }

    private UUID inbox() {
        Optional<UUID> known = jdbc.sql("select inbox_id from inbox").query(UUID.class).optional();
        return known.orElseGet(
                () -> {
                    UUID id = Ids.next();
                    jdbc.sql(
                                    """
                                    insert into inbox (inbox_id, version, host, port, encryption, username,
                                           folder, begins_at, last_uid, next_at, failures, changed_at)
                                    values (?, 1, 'imap.x.test', 993, 'TLS', 'news', 'INBOX', now(), 0,
                                            '2100-01-01', 0, now())
                                    """)
                            .param(id)
                            .update();
                    return id;
                });
    }
}
