package org.tandemcrm.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.Ids;

/** Every answer that people gave about being contacted; lines are only ever added. */
@Component
@Transactional
public class ConsentLedger {

    private final JdbcClient jdbc;
    private final Actors actors;

    ConsentLedger(JdbcClient jdbc, Actors actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    /** All that the contact ever answered, the latest first. */
    @Transactional(readOnly = true)
    public List<ConsentLine> of(ContactId contact) {
        return jdbc.sql(
                        """
                        select e.*, u.name as recorder from consent_entry e
                          left join user_account u on u.user_id = e.recorded_by
                         where e.contact_id = ? order by e.at desc, e.consent_entry_id desc
                        """)
                .param(contact.value())
                .query(ConsentLedger::line)
                .list();
    }

    /** Adds a line; gives its id. */
    UUID write(ContactId contact, NewAnswer answer, ConsentBasis basis) {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into consent_entry
                               (consent_entry_id, contact_id, channel, purpose, state, how,
                                wording, wording_version, source, at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(contact.value())
                .param(answer.channel().name())
                .param(answer.purpose().name())
                .param(answer.state().name())
                .param(basis.how().name())
                .param(basis.wording())
                .param(basis.version())
                .param(basis.source())
                .param(actors.now().atOffset(ZoneOffset.UTC))
                .param(actors.id())
                .update();
        return id;
    }

    /**
     * A refusal that is the last word about its channel and purpose.
     *
     * @param before what held before it
     */
    record LastRefusal(ContactId contact, NewAnswer before, Instant at) {}

    /** The refusal of that line; empty if it is none or something was answered after it. */
    Optional<LastRefusal> lastRefusal(UUID line) {
        return jdbc.sql(
                        """
                        select e.contact_id, e.channel, e.purpose, e.at, coalesce(
                               (select b.state from consent_entry b
                                 where b.contact_id = e.contact_id and b.channel = e.channel
                                   and b.purpose = e.purpose
                                   and (b.at, b.consent_entry_id) < (e.at, e.consent_entry_id)
                                 order by b.at desc, b.consent_entry_id desc limit 1), 'UNKNOWN')
                               as before
                          from consent_entry e
                         where e.consent_entry_id = ? and e.state = 'REFUSED'
                           and not exists (
                               select from consent_entry l
                                where l.contact_id = e.contact_id and l.channel = e.channel
                                  and l.purpose = e.purpose
                                  and (l.at, l.consent_entry_id) > (e.at, e.consent_entry_id))
                        """)
                .param(line)
                .query(
                        (row, n) ->
                                new LastRefusal(
                                        new ContactId(row.getObject("contact_id", UUID.class)),
                                        new NewAnswer(
                                                Channel.valueOf(row.getString("channel")),
                                                ConsentPurpose.valueOf(row.getString("purpose")),
                                                ConsentState.valueOf(row.getString("before"))),
                                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private static ConsentLine line(ResultSet row, int n) throws SQLException {
        return new ConsentLine(
                Channel.valueOf(row.getString("channel")),
                ConsentPurpose.valueOf(row.getString("purpose")),
                ConsentState.valueOf(row.getString("state")),
                new ConsentBasis(
                        ConsentHow.valueOf(row.getString("how")),
                        row.getString("wording"),
                        row.getObject("wording_version", Integer.class),
                        row.getString("source")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("recorder"));
    }
}
