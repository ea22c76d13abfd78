package org.tandemcrm.mailing.inbox;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.mailing.Echo;
import org.tandemcrm.mailing.Echoes;
import org.tandemcrm.mailing.LetterId;

/** The messages in the mailbox that are about a letter. */
@Component
class EchoesOfLetters implements Echoes {

    private final JdbcClient jdbc;

    EchoesOfLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Echo> of(LetterId letter) {
        return jdbc.sql(
                        """
                        select incoming_mail_id, received_at, verdict, coalesce(trouble, outcome) as followed
                          from incoming_mail
                         where letter_id = ? and verdict <> 'OWN'
                         order by received_at, incoming_mail_id limit 50
                        """)
                .param(letter.value())
                .query(
                        (row, n) ->
                                new Echo(
                                        row.getObject("received_at", OffsetDateTime.class)
                                                .toInstant(),
                                        Verdict.valueOf(row.getString("verdict")).label(),
                                        row.getString("followed"),
                                        "/campaigns/incoming/" + row.getObject(1, UUID.class)))
                .list();
    }
}
