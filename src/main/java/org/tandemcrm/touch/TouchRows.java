package org.tandemcrm.touch;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tandemcrm.contact.Channel;
import org.tandemcrm.contact.ContactId;
import org.tandemcrm.user.UserId;

/** The table of touches; a touch is a fact and never changes, only its next step gets done. */
@Component
class TouchRows {

    private static final int BATCH = 1000;
    private static final String CARDS =
            """
            select t.touch_id, t.contact_id, t.pursuit, t.user_id, u.name as by_name, t.channel,
                   t.direction, t.outcome, t.occurred_at, t.note, t.next_what, t.next_on, t.next_at,
                   t.channel_reason, t.cold_reason
              from touch t join user_account u on u.user_id = t.user_id
            """;
    private static final String LATEST = " order by t.occurred_at desc, t.touch_id desc limit ?";

    private final JdbcTemplate jdbc;
    private final EntityManager entities;

    TouchRows(JdbcTemplate jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** A row about to be inserted. */
    record Row(TouchId id, NewTouch touch, UserId by, Instant recordedAt) {}

    void insert(List<Row> rows) {
        // People entered in the same transaction may still wait in the persistence context.
        entities.flush();
        jdbc.batchUpdate(
                """
                insert into touch (touch_id, contact_id, pursuit, user_id, channel, direction,
                    outcome, occurred_at, recorded_at, note, next_what, next_on, next_at,
                    channel_reason, cold_reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows,
                BATCH,
                TouchRows::bind);
    }

    /**
     * Does the open steps after which another touch of the same pursuit, or of the same contact
     * where there is no pursuit, took place; the order in which touches come in does not matter.
     */
    void settle(Collection<UUID> pursuits, Collection<UUID> contacts) {
        jdbc.update(
                """
                update touch t
                   set done_at = later.at
                  from (select s.touch_id, min(l.occurred_at) as at
                          from touch s
                          join touch l on l.contact_id = s.contact_id and l.pursuit is null
                           and l.occurred_at > s.occurred_at
                         where s.next_on is not null and s.done_at is null and s.pursuit is null
                           and s.contact_id = any(?)
                         group by s.touch_id
                        union all
                        select s.touch_id, min(l.occurred_at)
                          from touch s
                          join touch l on l.pursuit = s.pursuit and l.occurred_at > s.occurred_at
                         where s.next_on is not null and s.done_at is null and s.pursuit = any(?)
                         group by s.touch_id) later
                 where t.touch_id = later.touch_id
                """,
                contacts.toArray(UUID[]::new),
                pursuits.toArray(UUID[]::new));
    }

    List<TouchCard> of(ContactId contact, int most) {
        return jdbc.query(
                CARDS + " where t.contact_id = ?" + LATEST, TouchRows::card, contact.value(), most);
    }

    List<TouchCard> ofPursuit(UUID pursuit, int most) {
        return jdbc.query(CARDS + " where t.pursuit = ?" + LATEST, TouchRows::card, pursuit, most);
    }

    Optional<TouchCard> one(TouchId id) {
        return jdbc.query(CARDS + " where t.touch_id = ?", TouchRows::card, id.value()).stream()
                .findFirst();
    }

    static FollowUp followUp(ResultSet row, int number) throws SQLException {
        return new FollowUp(
                new TouchId(row.getObject("touch_id", UUID.class)),
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getObject("pursuit", UUID.class),
                new UserId(row.getObject("user_id", UUID.class)),
                new NextStep(
                        row.getString("next_what"),
                        row.getObject("next_on", LocalDate.class),
                        instant(row, "next_at")));
    }

    private static TouchCard card(ResultSet row, int number) throws SQLException {
        LocalDate next = row.getObject("next_on", LocalDate.class);
        return new TouchCard(
                new TouchId(row.getObject("touch_id", UUID.class)),
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getObject("pursuit", UUID.class),
                new UserId(row.getObject("user_id", UUID.class)),
                row.getString("by_name"),
                Channel.valueOf(row.getString("channel")),
                Direction.valueOf(row.getString("direction")),
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("note"),
                next == null
                        ? null
                        : new NextStep(row.getString("next_what"), next, instant(row, "next_at")),
                row.getString("channel_reason"),
                row.getString("cold_reason"));
    }

    private static void bind(PreparedStatement insert, Row row) throws SQLException {
        NewTouch touch = row.touch();
        NextStep step = touch.nextStep();
        insert.setObject(1, row.id().value());
        insert.setObject(2, touch.contactId().value());
        insert.setObject(3, touch.pursuit());
        insert.setObject(4, row.by().value());
        insert.setString(5, touch.channel().name());
        insert.setString(6, touch.direction().name());
        insert.setString(7, touch.outcome().name());
        insert.setObject(8, touch.occurredAt().atOffset(ZoneOffset.UTC));
        insert.setObject(9, row.recordedAt().atOffset(ZoneOffset.UTC));
        insert.setString(10, touch.note());
        insert.setString(11, step == null ? null : step.what());
        insert.setObject(12, step == null ? null : step.on());
        insert.setObject(
                13, step == null || step.at() == null ? null : step.at().atOffset(ZoneOffset.UTC));
        insert.setString(14, touch.channelReason());
        insert.setString(15, touch.coldReason());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
