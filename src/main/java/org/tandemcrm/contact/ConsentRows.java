package org.tandemcrm.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers in force, one for each contact, channel and purpose. */
@Component
class ConsentRows {

    private final JdbcClient jdbc;
    private final Actors actors;

    ConsentRows(JdbcClient jdbc, Actors actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    Map<ContactId, List<Consent>> ofAll(Collection<ContactId> contacts) {
        Map<ContactId, List<Consent>> said = new HashMap<>();
        jdbc.sql(
                        """
                        select contact_id, channel, purpose, state, since from consent
                         where contact_id = any(:contacts) order by purpose, channel
                        """)
                .param("contacts", contacts.stream().map(ContactId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            ContactId id = new ContactId(row.getObject("contact_id", UUID.class));
                            said.computeIfAbsent(id, i -> new ArrayList<>()).add(consent(row));
                        });
        return said;
    }

    ConsentState current(ContactId contact, Channel channel, ConsentPurpose purpose) {
        return jdbc.sql(
                        """
                        select state from consent
                         where contact_id = ? and channel = ? and purpose = ?
                        """)
                .params(contact.value(), channel.name(), purpose.name())
                .query(String.class)
                .optional()
                .map(ConsentState::valueOf)
                .orElse(ConsentState.UNKNOWN);
    }

    void store(ContactId contact, NewAnswer answer) {
        jdbc.sql(
                        """
                        insert into consent
                               (contact_id, channel, purpose, state, since, recorded_by)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (contact_id, channel, purpose)
                        do update set state = excluded.state, since = excluded.since,
                                      recorded_by = excluded.recorded_by
                        """)
                .param(contact.value())
                .param(answer.channel().name())
                .param(answer.purpose().name())
                .param(answer.state().name())
                .param(actors.now().atOffset(ZoneOffset.UTC))
                .param(actors.id())
                .update();
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                Channel.valueOf(row.getString("channel")),
                ConsentPurpose.valueOf(row.getString("purpose")),
                ConsentState.valueOf(row.getString("state")),
                row.getTimestamp("since").toInstant());
    }
}
