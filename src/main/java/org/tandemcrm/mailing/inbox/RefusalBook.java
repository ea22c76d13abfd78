package org.tandemcrm.mailing.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactListing;
import org.tandemcrm.user.UserId;

/** Which lines of the consent ledger a message brought about. */
@Component
class RefusalBook {

    private static final String LINES =
            """
            select i.incoming_mail_id, e.contact_id, %s as name, e.at, i.verdict,
                   coalesce(i.sender, i.sender_name, 'unknown') as sender, i.proof,
                   r.taken_back_at, u.name as taker, r.reason,
                   not exists (select from consent_entry l
                                where l.contact_id = e.contact_id and l.channel = e.channel
                                  and l.purpose = e.purpose
                                  and (l.at, l.consent_entry_id) > (e.at, e.consent_entry_id))
                   as in_force
              from incoming_refusal r
              join incoming_mail i on i.incoming_mail_id = r.incoming_mail_id
              join consent_entry e on e.consent_entry_id = r.consent_entry_id
              join contact c on c.contact_id = e.contact_id
              left join user_account u on u.user_id = r.taken_back_by
            """
                    .formatted(ContactListing.NAME);

    private final JdbcClient jdbc;
    private final Clock clock;

    RefusalBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(IncomingMailId mail, Collection<UUID> lines) {
        for (UUID line : lines) {
            jdbc.sql(
                            """
                            insert into incoming_refusal (consent_entry_id, incoming_mail_id)
                            values (?, ?)
                            """)
                    .params(line, mail.value())
                    .update();
        }
    }

    List<Refusal> of(IncomingMailId mail) {
        return jdbc.sql(LINES + " where r.incoming_mail_id = ? order by name, e.contact_id")
                .param(mail.value())
                .query(RefusalBook::refusal)
                .list();
    }

    List<Refusal> of(ContactId contact) {
        return jdbc.sql(LINES + " where e.contact_id = ? order by e.at desc limit 10")
                .param(contact.value())
                .query(RefusalBook::refusal)
                .list();
    }

    /** The lines of the ledger that nobody took back yet; nobody else can meanwhile. */
    List<UUID> open(IncomingMailId mail) {
        return jdbc.sql(
                        """
                        select consent_entry_id from incoming_refusal
                         where incoming_mail_id = ? and taken_back_at is null
                         order by consent_entry_id for update
                        """)
                .param(mail.value())
                .query(UUID.class)
                .list();
    }

    void takenBack(UUID line, UserId by, String reason) {
        jdbc.sql(
                        """
                        update incoming_refusal
                           set taken_back_at = ?, taken_back_by = ?, reason = ?
                         where consent_entry_id = ?
                        """)
                .params(clock.instant().atOffset(ZoneOffset.UTC), by.value(), reason, line)
                .update();
    }

    ContactId contactOf(UUID line) {
        return jdbc.sql("select contact_id from consent_entry where consent_entry_id = ?")
                .param(line)
                .query((row, n) -> new ContactId(row.getObject(1, UUID.class)))
                .single();
    }

    /** The mailbox of a complaint that waits for a decision; nobody else decides meanwhile. */
    Optional<String> undecided(IncomingMailId mail) {
        return jdbc.sql(
                        """
                        select about from incoming_mail
                         where incoming_mail_id = ? and undecided for update
                        """)
                .param(mail.value())
                .query(String.class)
                .optional();
    }

    void settled(IncomingMailId mail, String outcome) {
        jdbc.sql(
                        """
                        update incoming_mail set undecided = false, outcome = ?
                         where incoming_mail_id = ?
                        """)
                .params(outcome, mail.value())
                .update();
    }

    private static Refusal refusal(ResultSet row, int n) throws SQLException {
        @Nullable OffsetDateTime back = row.getObject("taken_back_at", OffsetDateTime.class);
        return new Refusal(
                new IncomingMailId(row.getObject("incoming_mail_id", UUID.class)),
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getString("name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("sender"),
                Proof.valueOf(row.getString("proof")),
                row.getBoolean("in_force"),
                back == null ? null : back.toInstant(),
                row.getString("taker"),
                row.getString("reason"));
    }
}
