package org.tandemcrm.campaign;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactDirectory;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.contact.ContactName;
import org.tandemcrm.user.UserId;

/** The table of responses; a response is a fact and never changes. */
@Component
class ResponseRows {

    private static final int BATCH = 1000;
    private static final String CARDS =
            """
            select r.response_id, r.campaign_id, g.name as campaign_name, r.contact_id, r.kind,
                   r.channel, r.occurred_at, r.recorded_at, r.note
              from response r join campaign g on g.campaign_id = r.campaign_id
            """;

    private final JdbcTemplate jdbc;
    private final EntityManager entities;
    private final ContactDirectory contacts;
    private final Presence presence;

    ResponseRows(
            JdbcTemplate jdbc,
            EntityManager entities,
            ContactDirectory contacts,
            Presence presence) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.contacts = contacts;
        this.presence = presence;
    }

    /** A row about to be inserted. */
    record Row(ResponseId id, NewResponse response, String campaignName, Instant recordedAt) {

        ResponseReceived news(boolean imported) {
            return new ResponseReceived(
                    id,
                    response.campaignId(),
                    response.contactId(),
                    response.kind(),
                    response.channel(),
                    response.occurredAt(),
                    recordedAt,
                    imported);
        }
    }

    void insert(List<Row> rows) {
        // People and campaigns entered in the same transaction may still wait in memory.
        entities.flush();
        UserId actor = presence.actor();
        jdbc.batchUpdate(
                """
                insert into response (response_id, campaign_id, contact_id, kind, channel,
                    occurred_at, recorded_at, note, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows,
                BATCH,
                (insert, row) -> {
                    bind(insert, row);
                    insert.setObject(9, actor == null ? null : actor.value());
                });
    }

    Optional<ResponseCard> one(ResponseId id) {
        return named(jdbc.query(CARDS + " where r.response_id = ?", ResponseRows::card, id.value()))
                .stream()
                .findFirst();
    }

    List<ResponseCard> of(Collection<ContactId> people) {
        UUID[] ids = people.stream().map(ContactId::value).toArray(UUID[]::new);
        return named(
                jdbc.query(
                        CARDS
                                + " where r.contact_id = any(?)"
                                + " order by r.occurred_at, r.campaign_id, r.contact_id, r.kind",
                        ResponseRows::card,
                        (Object) ids));
    }

    private List<ResponseCard> named(List<ResponseCard> cards) {
        Set<ContactId> people = new HashSet<>();
        cards.forEach(card -> people.add(card.contactId()));
        Map<ContactId, ContactName> names = contacts.names(people);
        return cards.stream().map(card -> named(card, names.get(card.contactId()))).toList();
    }

    private static ResponseCard named(ResponseCard card, @Nullable ContactName name) {
        return new ResponseCard(
                card.id(),
                card.campaignId(),
                card.campaignName(),
                card.contactId(),
                name == null ? card.contactName() : name.name(),
                card.kind(),
                card.channel(),
                card.occurredAt(),
                card.recordedAt(),
                card.note());
    }

    private static ResponseCard card(ResultSet row, int number) throws SQLException {
        String channel = row.getString("channel");
        return new ResponseCard(
                new ResponseId(row.getObject("response_id", UUID.class)),
                new CampaignId(row.getObject("campaign_id", UUID.class)),
                row.getString("campaign_name"),
                new ContactId(row.getObject("contact_id", UUID.class)),
                "",
                ResponseKind.valueOf(row.getString("kind")),
                channel == null ? null : Channel.valueOf(channel),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("note"));
    }

    private static void bind(PreparedStatement insert, Row row) throws SQLException {
        NewResponse response = row.response();
        Channel channel = response.channel();
        insert.setObject(1, row.id().value());
        insert.setObject(2, response.campaignId().value());
        insert.setObject(3, response.contactId().value());
        insert.setString(4, response.kind().name());
        insert.setString(5, channel == null ? null : channel.name());
        insert.setObject(6, response.occurredAt().atOffset(ZoneOffset.UTC));
        insert.setObject(7, row.recordedAt().atOffset(ZoneOffset.UTC));
        insert.setString(8, response.note());
    }
}
