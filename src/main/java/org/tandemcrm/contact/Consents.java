package org.tandemcrm.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.Ids;

/** What people said about being contacted, by channel and purpose. */
@Service
@Transactional
public class Consents {

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Actors actors;

    Consents(JdbcClient jdbc, Timeline timeline, ApplicationEventPublisher events, Actors actors) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.events = events;
        this.actors = actors;
    }

    /** All that the contact said; pairs not asked are absent. */
    @Transactional(readOnly = true)
    public List<Consent> of(ContactId contact) {
        return ofAll(List.of(contact)).getOrDefault(contact, List.of());
    }

    /** All that the contacts said; who said nothing is absent. */
    @Transactional(readOnly = true)
    public Map<ContactId, List<Consent>> ofAll(Collection<ContactId> contacts) {
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

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                Channel.valueOf(row.getString("channel")),
                ConsentPurpose.valueOf(row.getString("purpose")),
                ConsentState.valueOf(row.getString("state")),
                row.getTimestamp("since").toInstant());
    }

    /** Keeps what the contact said now; a refusal is told to the modules above. */
    public void set(
            ContactId contact, Channel channel, ConsentPurpose purpose, ConsentState state) {
        if (state == current(contact, channel, purpose)) {
            return;
        }
        store(contact, channel, purpose, state);
        timeline.write(entry(contact, channel, purpose, state));
        if (state == ConsentState.REFUSED) {
            events.publishEvent(new ConsentWithdrawn(contact, channel, purpose));
        }
    }

    /** Whether the contact refused. */
    @Transactional(readOnly = true)
    public boolean refused(ContactId contact, Channel channel, ConsentPurpose purpose) {
        return current(contact, channel, purpose) == ConsentState.REFUSED;
    }

    private ConsentState current(ContactId contact, Channel channel, ConsentPurpose purpose) {
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

    private void store(
            ContactId contact, Channel channel, ConsentPurpose purpose, ConsentState state) {
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
                .param(channel.name())
                .param(purpose.name())
                .param(state.name())
                .param(actors.now().atOffset(ZoneOffset.UTC))
                .param(actors.id())
                .update();
    }

    private TimelineEntry entry(
            ContactId contact, Channel channel, ConsentPurpose purpose, ConsentState state) {
        String title =
                "%s by %s: %s"
                        .formatted(
                                purpose.label(),
                                channel.label().toLowerCase(Locale.ROOT),
                                state.label().toLowerCase(Locale.ROOT));
        return new TimelineEntry(
                contact,
                null,
                actors.now(),
                TimelineKind.CONSENT,
                Ids.next(),
                title,
                null,
                actors.user());
    }
}
