package org.tandemcrm.contact;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tandemcrm.shared.Ids;
import org.tandemcrm.shared.InvalidInput;

/** The one stream of all that happened with a contact. */
@Service
@Transactional
public class Timeline {

    private static final int BATCH = 1_000;

    private static final String INSERT =
            """
            insert into timeline_entry (timeline_entry_id, contact_id, company_id, at, kind, ref,
                                        title, detail, actor_id, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ITEMS =
            """
            select t.contact_id, case when c.contact_id is not null then %s end as contact_name,
                   t.at, t.kind, t.ref, t.title, t.detail,
                   case when t.origin is null then u.name
                        when u.name is null then t.origin
                        else t.origin || ', logged by ' || u.name end as actor_name
              from timeline_entry t
              left join contact c on c.contact_id = t.contact_id
              left join user_account u on u.user_id = t.actor_id
            """
                    .formatted(ContactNames.SHOWN_SQL);

    private static final String LATEST =
            " order by t.at desc, t.timeline_entry_id desc limit :most";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Actors actors;
    private final ObjectProvider<TimelinePart> parts;

    Timeline(
            JdbcClient jdbc,
            JdbcTemplate batches,
            Actors actors,
            ObjectProvider<TimelinePart> parts) {
        this.parts = parts;
        this.jdbc = jdbc;
        this.batches = batches;
        this.actors = actors;
    }

    /** Adds an entry in the transaction of the fact that it tells. */
    public void write(TimelineEntry entry) {
        writeAll(List.of(entry));
    }

    /** Adds many entries, for imports. */
    public void writeAll(List<TimelineEntry> entries) {
        Instant now = actors.now();
        batches.batchUpdate(INSERT, entries, BATCH, (row, entry) -> fill(row, entry, now));
    }

    /**
     * Says by which way the entries of a record came, where they are somebody else's own words and
     * not what one of us typed.
     *
     * @param origin as in "read from the mailbox, from anna@example.com"
     */
    public void say(UUID ref, String origin) {
        jdbc.sql("update timeline_entry set origin = ? where ref = ?").params(origin, ref).update();
    }

    /** Takes the entries of a record back, when the record itself is taken back. */
    public void erase(UUID ref) {
        jdbc.sql("delete from timeline_entry where ref = ?").param(ref).update();
    }

    /** The latest entries of the contacts, newest first. */
    @Transactional(readOnly = true)
    public List<TimelineItem> of(Collection<ContactId> contacts, int most) {
        List<TimelineItem> own =
                jdbc.sql(ITEMS + " where t.contact_id = any(:contacts)" + LATEST)
                        .param("contacts", values(contacts))
                        .param("most", most)
                        .query(Timeline::item)
                        .list();
        return withParts(own, contacts, most);
    }

    /** The latest entries of a company and of its people, newest first. */
    @Transactional(readOnly = true)
    public List<TimelineItem> ofCompany(CompanyId company, int most) {
        List<ContactId> people =
                jdbc
                        .sql("select contact_id from contact where company_id = ?")
                        .param(company.value())
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(ContactId::new)
                        .toList();
        List<TimelineItem> own =
                jdbc.sql(
                                ITEMS
                                        + " where t.company_id = :company or t.contact_id ="
                                        + " any(:people)"
                                        + LATEST)
                        .param("company", company.value())
                        .param("people", values(people))
                        .param("most", most)
                        .query(Timeline::item)
                        .list();
        return withParts(own, people, most);
    }

    private List<TimelineItem> withParts(
            List<TimelineItem> own, Collection<ContactId> contacts, int most) {
        List<TimelineItem> all = new ArrayList<>(own);
        parts.orderedStream().forEach(part -> all.addAll(part.of(contacts, most)));
        if (all.size() > own.size()) {
            all.sort(Comparator.comparing(TimelineItem::at).reversed());
        }
        return all.size() > most ? List.copyOf(all.subList(0, most)) : all;
    }

    private static UUID[] values(Collection<ContactId> contacts) {
        return contacts.stream().map(ContactId::value).toArray(UUID[]::new);
    }

    /** Adds a note of the current user. */
    public void note(ContactId contact, String text) {
        write(note(contact, null, text));
    }

    /** Adds a note of the current user about a company. */
    public void note(CompanyId company, String text) {
        write(note(null, company, text));
    }

    private TimelineEntry note(
            @Nullable ContactId contact, @Nullable CompanyId company, String text) {
        if (text.isBlank()) {
            throw new InvalidInput("text", "Write a few words first.");
        }
        return new TimelineEntry(
                contact,
                company,
                actors.now(),
                TimelineKind.NOTE,
                Ids.next(),
                "Note",
                text.strip(),
                actors.user());
    }

    private static void fill(PreparedStatement row, TimelineEntry entry, Instant now)
            throws SQLException {
        row.setObject(1, Ids.next());
        row.setObject(2, entry.contactId() == null ? null : entry.contactId().value());
        row.setObject(3, entry.companyId() == null ? null : entry.companyId().value());
        row.setObject(4, entry.at().atOffset(ZoneOffset.UTC));
        row.setString(5, entry.kind().name());
        row.setObject(6, entry.ref());
        row.setString(7, entry.title());
        row.setString(8, entry.detail());
        row.setObject(9, entry.actor() == null ? null : entry.actor().value());
        row.setObject(10, now.atOffset(ZoneOffset.UTC));
    }

    private static TimelineItem item(ResultSet row, int n) throws SQLException {
        UUID contact = row.getObject("contact_id", UUID.class);
        return new TimelineItem(
                contact == null ? null : new ContactId(contact),
                row.getString("contact_name"),
                row.getTimestamp("at").toInstant(),
                TimelineKind.valueOf(row.getString("kind")),
                row.getObject("ref", UUID.class),
                row.getString("title"),
                row.getString("detail"),
                row.getString("actor_name"),
                null);
    }
}
