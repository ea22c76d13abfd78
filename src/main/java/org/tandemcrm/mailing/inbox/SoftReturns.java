package org.tandemcrm.mailing.inbox;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.mailing.LetterId;
import org.tandemcrm.shared.EmailAddress;

/** Counts letters in a row that one mailbox did not take; whatever arrived begins a new row. */
@Component
class SoftReturns {

    /** So many in a row are as good as a final answer. */
    static final int PATIENCE = 3;

    private static final int ENOUGH = 60;

    private final JdbcClient jdbc;

    SoftReturns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One letter to the mailbox, and whether it came back. */
    record Trial(UUID letter, boolean cameBack) {}

    /** How many letters in a row came back, with this one among them. */
    int inARow(EmailAddress mailbox, LetterId letter) {
        return inARow(
                jdbc.sql(
                                """
                                select l.letter_id,
                                       exists (select from incoming_mail i
                                                where i.letter_id = l.letter_id
                                                  and i.verdict in ('HELD_UP', 'BOUNCED')) as came_back
                                  from letter l
                                 where l.mailbox_key = ? and l.sent_at is not null
                                 order by l.sent_at desc limit ?
                                """)
                        .params(mailbox.key(), ENOUGH)
                        .query(
                                (row, n) ->
                                        new Trial(
                                                row.getObject("letter_id", UUID.class),
                                                row.getBoolean("came_back")))
                        .list(),
                letter.value());
    }

    /** Reports come in any order, so letters before and after it count alike. */
    static int inARow(List<Trial> trials, UUID letter) {
        int row = 0;
        boolean among = false;
        for (Trial trial : trials) {
            if (!trial.cameBack()) {
                if (among) {
                    return row;
                }
                row = 0;
            } else {
                row++;
                among |= trial.letter().equals(letter);
            }
        }
        return among ? row : 1;
    }
}
