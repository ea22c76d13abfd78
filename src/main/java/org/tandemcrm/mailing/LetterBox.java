package org.tandemcrm.mailing;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.contact.Letter;
import org.tandemcrm.contact.Postman;
import org.tandemcrm.shared.EmailAddress;

/** Takes single letters in; the round carries them out. */
@Service
@Transactional
class LetterBox implements Postman {

    private final MailServerBook servers;
    private final JdbcClient jdbc;
    private final Clock clock;

    LetterBox(MailServerBook servers, JdbcClient jdbc, Clock clock) {
        this.servers = servers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isReady() {
        return servers.exists();
    }

    @Override
    @Transactional(readOnly = true)
    public String site() {
        return servers.find().orElseThrow(MailDesk::none).site();
    }

    @Override
    public void send(Letter letter) {
        EmailAddress sender = servers.find().orElseThrow(MailDesk::none).sender();
        LetterId id = LetterId.next();
        jdbc.sql(
                        """
                        insert into letter (letter_id, mailbox, mailbox_key, message_id, state, attempts,
                               due_at, made_at, subject, words, looks)
                        values (:id, :to, :key, :message, 'WAITING', 0, :now, :now, :subject, :words,
                               :looks)
                        """)
                .param("id", id.value())
                .param("to", letter.to().value())
                .param("key", letter.to().key())
                .param("message", LetterDraft.messageId(id, sender))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("subject", Envelope.line(letter.subject()))
                .param("words", letter.text())
                .param("looks", letter.looks())
                .update();
    }
}
