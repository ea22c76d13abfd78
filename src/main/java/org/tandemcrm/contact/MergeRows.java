package org.tandemcrm.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tandemcrm.user.RunId;

/** The merges that there were, and who may be the same person. */
@Component
class MergeRows {

    private static final String CARDS =
            """
            select m.contact_merge_id, m.from_id, m.into_id, m.into_version, m.at, u.name as by_name,
                   (select %1$s from contact c where c.contact_id = m.from_id) as from_name,
                   (select %1$s from contact c where c.contact_id = m.into_id) as into_name
              from contact_merge m left join user_account u on u.user_id = m.merged_by
             where m.undone_at is null
            """
                    .formatted(ContactNames.SHOWN_SQL);

    private final JdbcClient jdbc;
    private final Actors actors;

    MergeRows(JdbcClient jdbc, Actors actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    /** Both wait for everybody else who works on one of them. */
    void lock(ContactId one, ContactId other) {
        jdbc.sql(
                        """
                        select contact_id from contact where contact_id in (?, ?)
                         order by contact_id for update
                        """)
                .params(one.value(), other.value())
                .query(UUID.class)
                .list();
    }

    void keep(Merge merge, long intoVersion) {
        jdbc.sql(
                        """
                        insert into contact_merge
                               (contact_merge_id, from_id, into_id, into_version, at, merged_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(merge.run().value(), merge.fromId(), merge.intoId(), intoVersion)
                .param(Timestamp.from(actors.now()))
                .param(actors.id())
                .update();
    }

    /** Marks it as taken back; false if somebody has already. */
    boolean undo(RunId id) {
        return jdbc.sql(
                                """
                                update contact_merge set undone_at = ?, undone_by = ?
                                 where contact_merge_id = ? and undone_at is null
                                """)
                        .param(Timestamp.from(actors.now()))
                        .param(actors.id())
                        .param(id.value())
                        .update()
                == 1;
    }

    Optional<MergeCard> find(RunId id) {
        return jdbc.sql(CARDS + " and m.contact_merge_id = ?")
                .param(id.value())
                .query(MergeRows::card)
                .optional();
    }

    /** Those in which the contact stayed or went, the latest first. */
    List<MergeCard> of(ContactId contact) {
        return jdbc.sql(CARDS + " and (m.from_id = :id or m.into_id = :id) order by m.at desc")
                .param("id", contact.value())
                .query(MergeRows::card)
                .list();
    }

    /** Whether another merge came after it for one of the two. */
    boolean hasLater(Merge merge) {
        return jdbc.sql(
                        """
                        select exists (select from contact_merge l join contact_merge m
                                        on m.contact_merge_id = ? and l.at >= m.at
                                       and l.contact_merge_id <> m.contact_merge_id
                                       and l.undone_at is null
                                       and (l.from_id in (m.from_id, m.into_id)
                                            or l.into_id in (m.from_id, m.into_id)))
                        """)
                .param(merge.run().value())
                .query(Boolean.class)
                .single();
    }

    /** The version that the merge left the one who stays at. */
    long versionAfter(RunId id) {
        return jdbc.sql("select into_version from contact_merge where contact_merge_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    /** Who shares a mailbox, a number or a name with the contact. */
    List<ContactId> alike(ContactId contact, int most) {
        return jdbc
                .sql(
                        """
                        select c.contact_id from contact c
                         where c.deleted_at is null and c.contact_id <> :id and c.contact_id in (
                          select o.contact_id from contact_email e
                            join contact_email o on o.address_key = e.address_key
                           where e.contact_id = :id
                           union
                          select o.contact_id from contact_phone p
                            join contact_phone o on o.e164 = p.e164
                           where p.contact_id = :id
                           union
                          select o.contact_id from contact s
                            join contact o on o.sort_name = s.sort_name and o.deleted_at is null
                           where s.contact_id = :id)
                         order by c.sort_name, c.contact_id limit :most
                        """)
                .param("id", contact.value())
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(ContactId::new)
                .toList();
    }

    private static MergeCard card(ResultSet row, int n) throws SQLException {
        Instant at = row.getTimestamp("at").toInstant();
        return new MergeCard(
                new RunId(row.getObject("contact_merge_id", UUID.class)),
                new ContactId(row.getObject("from_id", UUID.class)),
                row.getString("from_name"),
                new ContactId(row.getObject("into_id", UUID.class)),
                row.getString("into_name"),
                at,
                row.getString("by_name"));
    }
}
